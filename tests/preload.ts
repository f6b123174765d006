/** How package.json begins the commands that authors use. */
export const preload = ['--import', './src/commands/require-node.mjs'] as const;
