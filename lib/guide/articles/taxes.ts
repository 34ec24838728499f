/** Rules of gains, what they cannot know, and the reports. */
import { say } from '@/lib/core/sentence'
import { defineArticle, doors, section, text } from '../define-article'

export const taxes = defineArticle({
  id: 'taxes',
  title: say('Tax rules and reports'),
  lead: say('Gains follow rules that you choose. The presets of countries are starting points, no advice.'),
  sections: [
    section(
      'rules',
      say('Choosing rules'),
      text(
        say(
          'The method says which lot goes first: by time, by cost, at average cost, by UK pooling, or those that you choose. An asset lies in one pool, or in one for each account. Both may change from a tax year on.',
        ),
        say(
          'Income counts with its value of that day, which is its cost from then on, unless you say that a kind of it counts as zero.',
        ),
        say(
          'A changed rule changes all figures that follow from it, of past years too. Files that you saved stay as they are.',
        ),
      ),
      doors('open.gains/rules', 'page.gains', 'open.gains/lots'),
    ),
    section(
      'unknown',
      say('What is not known'),
      text(
        say(
          'A disposal whose cost nobody knows stands beside the sums and in none of them, neither as a gain nor as zero. The inbox leads to it.',
        ),
      ),
      doors('page.inbox'),
    ),
    section(
      'reports',
      say('Reports'),
      text(
        say(
          'For a tax year there are all lots, US Form 8949 with Schedule D, the UK summary of capital gains and the German Anlage SO; for any time also balances, transactions, income, fees and performance.',
        ),
        say(
          'Each can be shown, printed and saved as CSV. A PDF can only hold Western European letters; in other languages, print the report.',
        ),
        say('This is a computation from your own history, not tax advice.'),
      ),
      doors('page.reports'),
    ),
  ],
  related: ['figures', 'transfers', 'history'],
})
