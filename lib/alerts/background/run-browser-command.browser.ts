/** What the browser's own shortcuts and the menu of the toolbar icon do: show the full page, its search, or lock. */
import type { BrowserCommand } from '@/lib/commands/browser-commands'
import { announce } from '@/lib/messages/broadcast.browser'
import { showNotLocked } from './notification.browser'
import { openPage } from './open-route.browser'

interface LockPorts {
  /** Forgets the key: whoever is quick with it may not have to wait for a page. */
  lock: () => Promise<unknown>
  /** Whether the key is gone. */
  isLocked: () => Promise<boolean>
}

/** @example await runBrowserCommand('lock-now', { lock: () => vault.lock(), isLocked }) */
export async function runBrowserCommand(command: BrowserCommand, ports: LockPorts): Promise<void> {
  switch (command) {
    case 'lock-now':
      return lockNow(ports)
    case 'open-page':
      return void (await openPage(''))
    case 'search': {
      // A page that is there keeps what is on it; a new one begins with its search, when it is unlocked.
      const tab = await openPage('search')
      if (tab !== undefined) announce({ kind: 'search', tab })
      return
    }
    default: {
      const never: never = command
      return never
    }
  }
}

/** A vault that is open after it must not be believed to be locked. What failed when the key was gone already is no danger. */
async function lockNow({ lock, isLocked }: LockPorts): Promise<void> {
  try {
    await lock()
  } catch (thrown) {
    if (!(await isLocked().catch(() => false))) await showNotLocked()
    throw thrown
  }
}
