/** What to do when a number is missing, old or strange. */
import { say } from '@/lib/core/sentence'
import { defineArticle, doors, section, steps, text } from '../define-article'

export const trouble = defineArticle({
  id: 'trouble',
  title: say('When something looks wrong'),
  lead: say('Most wrong numbers are missing numbers. Begin with what is marked.'),
  sections: [
    section(
      'refused',
      say('An exchange refuses the key'),
      steps(
        say(
          'Read the reason at the account. A key may have ended, or may not be used from your present network address.',
        ),
        say('Look at the clock of your computer: exchanges refuse requests of another time.'),
        say('Make a new key at the exchange and enter it with “Edit”. What was read of the past stays.'),
      ),
      doors('page.accounts'),
    ),
    section(
      'stale',
      say('A value is out of date'),
      text(
        say(
          'A source that fails is tried again by itself, with growing waits; its account says why and when. A host that is switched off or no longer allowed is not asked.',
        ),
      ),
      doors('page.requests'),
    ),
    section(
      'price',
      say('A price is missing'),
      text(
        say(
          'A dash means that no source knows a price. Set one of your own, which counts until you remove it.',
        ),
      ),
      doors('page.assets'),
    ),
    section(
      'coin',
      say('A coin is missing, or a strange one is there'),
      text(
        say(
          'Tokens on no list are folded away below the holdings; include what is yours. A token that you did not ask for may be bait: do not visit a site that it names.',
        ),
      ),
      doors('page.dashboard'),
    ),
    section(
      'gap',
      say('A chart has a gap'),
      text(
        say(
          'A day on which something is unknown is a gap, and the line below the chart says why. Often a past price or an entry is missing.',
        ),
      ),
      doors('page.inbox'),
    ),
    section(
      'gain',
      say('A gain looks wrong'),
      text(
        say(
          'Clear the inbox first. Then open the disposal: it names its lots, what they cost, and the rule that chose them.',
        ),
      ),
      doors('page.inbox', 'page.gains'),
    ),
    section(
      'order',
      say('An order has no answer'),
      text(
        say(
          'It is not known yet whether the order arrived. Do not place it again: the journal tells what became of it.',
        ),
      ),
      doors('page.trading'),
    ),
  ],
  related: ['transfers', 'history', 'vault'],
})
