/** What is read of the past, and what to do about what is not. */
import { say } from '@/lib/core/sentence'
import { defineArticle, doors, section, steps, text } from '../define-article'

export const history = defineArticle({
  id: 'history',
  title: say('The past, and how to fill its gaps'),
  lead: say(
    'Holdfast reads what happened before you installed it: trades, deposits, withdrawals, rewards, fees and transactions.',
  ),
  sections: [
    section(
      'read',
      say('How it is read'),
      text(
        say(
          'Reading goes on in the background and, after a break, where it stopped. What a source forgets first is read first. A long past can take hours, because sources limit how often they are asked.',
        ),
        say(
          'Each account says how far its history goes and what its source does not tell. Some exchanges keep weeks or months only.',
        ),
        say(
          'Public explorers tell the past of most networks. BNB Smart Chain, other networks and long histories are read faster and more completely with a key or a server of your own.',
        ),
      ),
      doors('page.accounts', 'page.history', 'setting.history-keys'),
    ),
    section(
      'gaps',
      say('Filling a gap'),
      steps(
        say(
          'Open the inbox. It lists what stands between the figures and the truth, each with the way to its fix.',
        ),
        say('Connect accounts and addresses that are missing, also those that you do not use any more.'),
        say('Import a file for the time that a source has forgotten.'),
        say('Add what is still missing by hand, with its time, amounts and value.'),
      ),
      doors('page.inbox', 'open.history/import', 'open.history/add'),
    ),
    section(
      'correct',
      say('Correcting an entry'),
      text(
        say(
          'A correction lies over what the source told, and can be undone. An entry can also be left uncounted.',
        ),
        say('The same fact told by an exchange and by a file is one entry.'),
      ),
    ),
    section(
      'missing',
      say('What cannot be read'),
      text(
        say('Margin, futures and options are in no history. Moves of NFTs are kept and count for nothing.'),
      ),
    ),
  ],
  related: ['transfers', 'imports', 'trouble'],
})
