import { element, find } from './dom.client.ts';

const storageKey = 'search-shortcut';

/** Makes the `/` key focus the search box, unless the reader has switched that off. */
export function watchShortcut(box: HTMLInputElement): void {
  const toggle = element('input', { type: 'checkbox' });
  find('[data-shortcut]').append(element('label', {}, toggle, ' Press / to search'));
  toggle.checked = readSetting() !== 'off';
  toggle.addEventListener('change', () => writeSetting(toggle.checked ? 'on' : 'off'));
  document.addEventListener('keydown', (event) => {
    const { target } = event;
    const isTyping =
      target instanceof Element && target.matches('input:not([type=checkbox]), select, textarea');
    if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || isTyping || !toggle.checked)
      return;
    event.preventDefault();
    box.focus();
    box.select();
  });
}

/** Browsers may refuse storage; the shortcut is then on at each visit. */
function readSetting(): string | null {
  try {
    return localStorage.getItem(storageKey);
  } catch {
    return null;
  }
}

function writeSetting(value: string): void {
  try {
    localStorage.setItem(storageKey, value);
  } catch {
    // The setting lasts for this visit only.
  }
}
