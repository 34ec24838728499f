/**
 * Commands that the browser itself keeps keys for, and shows in the menu of the toolbar icon. Their words stand in `public/_locales`,
 * because the browser shows them while nothing of Holdfast runs. The popup has its own, `_execute_action`.
 */

export const BROWSER_COMMANDS = [
  { name: 'open-page', words: 'commandOpen' },
  { name: 'search', words: 'commandSearch', keys: 'Alt+Shift+K' },
  { name: 'lock-now', words: 'commandLock', keys: 'Alt+Shift+L' },
] as const satisfies readonly { name: string; words: string; keys?: string }[]

export type BrowserCommand = (typeof BROWSER_COMMANDS)[number]['name']

/** @example isBrowserCommand('search') // true */
export const isBrowserCommand = (name: unknown): name is BrowserCommand =>
  BROWSER_COMMANDS.some((command) => command.name === name)

/** As the manifest wants them. */
export const manifestCommands = (): Record<
  string,
  { suggested_key?: { default: string }; description: string }
> =>
  Object.fromEntries(
    BROWSER_COMMANDS.map((command) => [
      command.name,
      {
        description: `__MSG_${command.words}__`,
        ...('keys' in command ? { suggested_key: { default: command.keys } } : {}),
      },
    ]),
  )
