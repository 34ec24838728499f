/** The palette, keys of the page, the address bar. */
import { pageCommands } from '@/lib/commands/sections/pages'
import { say } from '@/lib/core/sentence'
import { defineArticle, doors, keys, section, text } from '../define-article'
import { OMNIBOX_ALERT, OMNIBOX_KEYWORD } from '../omnibox-words'

export const keyboard = defineArticle({
  id: 'keyboard',
  title: say('Keyboard and palette'),
  lead: say('Pages, forms and settings are found by a few letters, and opened by keys.'),
  sections: [
    section(
      'palette',
      say('Search and commands'),
      text(
        say(
          'The palette finds pages, forms, settings, articles of this guide, accounts, coins and starred markets. Nothing in it orders, pays or signs.',
        ),
      ),
      keys('help.palette', 'help.search', 'help.shortcuts'),
    ),
    section(
      'pages',
      say('Go to a page'),
      keys(...pageCommands.map(({ id }) => id)),
      doors('setting.single-keys', 'setting.browser-keys'),
    ),
    section(
      'address-bar',
      say('In the address bar'),
      text(
        say(
          'Write {keyword}, a space, and a coin to see what you hold and what it cost, or the name of a page to open it. “{example}” begins an alert.',
          { keyword: OMNIBOX_KEYWORD, example: OMNIBOX_ALERT },
        ),
      ),
    ),
  ],
  related: ['first-portfolio', 'alerts', 'trouble'],
})
