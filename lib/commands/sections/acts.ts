/** What is done at once, on the page where one is. Each is taken back by doing it again, or by unlocking. */
import { say } from '@/lib/core/sentence'
import { defineCommand } from '../define-command'

export const actCommands = [
  defineCommand({
    id: 'act.sync',
    section: 'acts',
    title: say('Sync now'),
    keywords: say('refresh, reload, update, read accounts'),
    act: { run: 'sync' },
  }),
  defineCommand({
    id: 'act.hide-amounts',
    section: 'acts',
    title: say('Hide or show amounts'),
    keywords: say('privacy, discreet, blur, numbers'),
    act: { run: 'hide-amounts' },
  }),
  defineCommand({
    id: 'act.lock-screen',
    section: 'acts',
    title: say('Lock the screen now'),
    keywords: say('PIN, hide'),
    act: { run: 'lock-screen' },
  }),
  defineCommand({
    id: 'act.lock',
    section: 'acts',
    title: say('Lock the vault now'),
    keywords: say('log out, sign out, close, key'),
    inOmnibox: true,
    act: { run: 'lock' },
  }),
]
