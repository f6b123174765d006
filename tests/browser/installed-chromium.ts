import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';

const namesOnPath = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

const macApplications = ['Google Chrome', 'Chromium', 'Microsoft Edge'];

const windowsPrograms = [
  'Google/Chrome/Application/chrome.exe',
  'Chromium/Application/chrome.exe',
  'Microsoft/Edge/Application/msedge.exe',
];

/** Every Chrome, Chromium or Edge found at the places where they are usually installed, best first. */
export function findInstalledChromium(platform: NodeJS.Platform, env: NodeJS.ProcessEnv): string[] {
  return [...new Set(usualPlaces(platform, env))].filter((path) => existsSync(path));
}

function usualPlaces(platform: NodeJS.Platform, env: NodeJS.ProcessEnv): string[] {
  switch (platform) {
    case 'darwin':
      return macApplications.flatMap((name) =>
        ['/Applications', join(homedir(), 'Applications')].map((folder) =>
          join(folder, `${name}.app/Contents/MacOS/${name}`),
        ),
      );
    case 'win32':
      return windowsPrograms.flatMap((program) =>
        [env['PROGRAMFILES'], env['PROGRAMFILES(X86)'], env['LOCALAPPDATA']]
          .filter((folder) => folder !== undefined)
          .map((folder) => join(folder, program)),
      );
    default: {
      const folders = (env['PATH'] ?? '').split(delimiter).filter(Boolean);
      const onPath = [...folders, '/usr/bin', '/snap/bin'].flatMap((folder) =>
        namesOnPath.map((name) => join(folder, name)),
      );
      return [...onPath, '/opt/google/chrome/chrome'];
    }
  }
}
