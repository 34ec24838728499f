/** Rules, when they look, and when they cannot. */
import { say } from '@/lib/core/sentence'
import { defineArticle, doors, section, text } from '../define-article'
import { OMNIBOX_ALERT } from '../omnibox-words'

export const alerts = defineArticle({
  id: 'alerts',
  title: say('Alerts'),
  lead: say('Rules that look while Holdfast is unlocked, and tell you when something is so.'),
  sections: [
    section(
      'rule',
      say('Making a rule'),
      text(
        say(
          'Choose what it looks at and fill in its form, which says whether it would fire now. It can tell once, each time, again after a while, or less and less often.',
        ),
        say(
          'Or mark text on any page and choose Holdfast in its menu, or write “{example}” in the address bar.',
          { example: OMNIBOX_ALERT },
        ),
      ),
      doors('open.alerts/new', 'open.alerts/rules', 'page.alerts'),
    ),
    section(
      'closed',
      say('What cannot run'),
      text(
        say(
          'Holdfast has no server. While the browser is closed or the computer sleeps, nothing is looked at.',
        ),
        say('While the vault is locked nothing is looked at either. The screen lock alone stops no alert.'),
        say(
          'Afterwards it is caught up once, as one message: what prices did meanwhile, where a connected exchange tells it, and the orders and entries that came.',
        ),
        say('Gas, and anything that came and went in between, is not known afterwards.'),
        say(
          'Prices are read anew every five minutes. One that goes over your limit and back in between is told only while a page follows live prices.',
        ),
      ),
    ),
    section(
      'quiet',
      say('Notifications'),
      text(
        say(
          'They can be switched off, be held back during quiet hours, or leave out everything private. What a rule finds stands on the page in any case.',
        ),
        say(
          'None comes? Send a test from the settings of alerts, and look whether your system lets the browser show notifications.',
        ),
      ),
      doors('open.alerts/settings'),
    ),
  ],
  related: ['vault', 'rebalancing', 'trading'],
})
