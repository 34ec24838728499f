/** Own transfers, and what the inbox asks. Its groups are called as on its page. */
import { say } from '@/lib/core/sentence'
import { defineArticle, doors, section, terms, text } from '../define-article'

export const transfers = defineArticle({
  id: 'transfers',
  title: say('Transfers and the inbox'),
  lead: say(
    'A move between your own accounts is no sale. Holdfast looks for both sides, and asks where it cannot be sure.',
  ),
  sections: [
    section(
      'match',
      say('How the sides are found'),
      text(
        say(
          'By the hash of the transaction first, then by amount and time, over all your accounts. A transfer moves lots with their cost and date.',
        ),
        say(
          'If the other side is one of several, choose it. If it belongs to somebody else, say so at the entry. Both can be taken back.',
        ),
      ),
      doors('page.history'),
    ),
    section(
      'issues',
      say('What the inbox asks'),
      terms(
        {
          name: say('More went than came'),
          about: say('An account gave away more than it had received: something before that is missing.'),
        },
        {
          name: say('History and balance differ'),
          about: say('The entries do not add up to what the account holds today.'),
        },
        {
          name: say('Cost not known'),
          about: say('Nobody knows what these had cost. Their gain is in no total.'),
        },
        {
          name: say('The other side is missing'),
          about: say('From or to which account? Until you say, it may count as a disposal or as new money.'),
        },
        {
          name: say('Assets without a past price'),
          about: say('Their entries have no value until a price is known.'),
        },
        {
          name: say('Entries that are not understood'),
          about: say('What came and went is true; what it was is open.'),
        },
        {
          name: say('Gaps in the history'),
          about: say('The source no longer tells these times. A file can.'),
        },
      ),
      text(say('An issue that you set aside is only hidden: no figure changes by it.')),
      doors('page.inbox'),
    ),
  ],
  related: ['history', 'taxes', 'imports'],
})
