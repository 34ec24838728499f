/** Notes in pages of dApps: what they can tell, and that they stop nothing. */
import { say } from '@/lib/core/sentence'
import { defineArticle, doors, section, text } from '../define-article'

export const notes = defineArticle({
  id: 'notes',
  title: say('Notes in pages of dApps'),
  lead: say(
    'When a page asks your wallet for something, Holdfast reads it and says what it would do to your portfolio, in the page and in the popup. It only annotates: it stops nothing, and what it cannot read it says.',
  ),
  sections: [
    section(
      'on',
      say('Switching them on'),
      text(
        say(
          'They are off at first. Choose well-known dApps, single sites or all; the browser then asks whether Holdfast may read and change these pages.',
        ),
        say(
          'Lines about what you own stand in the page only where you allow it. Amounts that you hide are hidden there, too.',
        ),
      ),
      doors('setting.note-sites', 'setting.note-checks'),
    ),
    section(
      'can',
      say('What a note can tell'),
      text(
        say(
          'What you pay and what you get at least, what a simulation shows, and what the checks find: a bad price, rights that you give, an imitated address or token, a recipient that is not you.',
        ),
        say('A check that could not run says so. Silence about a danger is no proof that there is none.'),
      ),
    ),
    section(
      'cannot',
      say('What it cannot do'),
      text(
        say(
          'It is no wall. A page can ask a wallet past it, cover it, or draw a note that looks like it. What the wallet’s own window shows decides.',
        ),
        say(
          'Nothing is held back while it is made. A simulation tells what would happen now, not what happens later, and shows a node the call and your address.',
        ),
      ),
    ),
    section(
      'after',
      say('Afterwards'),
      text(say('Every request is kept with what was said of it and what became of it.')),
      doors('page.annotation'),
    ),
  ],
  related: ['wallets', 'swaps', 'privacy'],
})
