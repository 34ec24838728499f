/** Finding one’s way: search, the palette itself, the guide, the sheet of shortcuts. */
import { say } from '@/lib/core/sentence'
import { defineCommand } from '../define-command'

export const helpCommands = [
  defineCommand({
    id: 'help.palette',
    section: 'help',
    title: say('Search and commands'),
    keys: 'mod+k',
    act: { run: 'palette' },
  }),
  defineCommand({
    id: 'help.search',
    section: 'help',
    title: say('Search on this page'),
    keywords: say('find, filter'),
    keys: '/',
    act: { run: 'search' },
  }),
  defineCommand({
    id: 'help.guide',
    section: 'help',
    title: say('Guide'),
    keywords: say('manual, handbook, documentation, how to, help'),
    keys: 'g u',
    inOmnibox: true,
    act: { route: 'guide' },
  }),
  defineCommand({
    id: 'help.tour',
    section: 'help',
    title: say('Start the tour'),
    keywords: say('introduction, welcome, first steps, show me around'),
    act: { run: 'tour' },
  }),
  defineCommand({
    id: 'help.shortcuts',
    section: 'help',
    title: say('Keyboard shortcuts'),
    keywords: say('keys, hotkeys, help'),
    keys: '?',
    act: { run: 'shortcuts' },
  }),
]
