/** Files: what is taken, how it is read, how it is taken back. */
import { say } from '@/lib/core/sentence'
import { defineArticle, doors, section, steps, text } from '../define-article'

export const imports = defineArticle({
  id: 'imports',
  title: say('Importing files'),
  lead: say(
    'For what no source tells any more: files of exchanges, of other programs, or any table with a time and amounts.',
  ),
  sections: [
    section(
      'steps',
      say('From file to entries'),
      steps(
        say('Save the file as CSV where it comes from, for as long a time as it is offered.'),
        say(
          'Choose the account that it belongs to, then the file. Many kinds are recognised by their header.',
        ),
        say(
          'For any other table, say which column is what. Words that are not known are asked about, never guessed.',
        ),
        say(
          'Look at the preview. Each row becomes an entry, a problem or a skipped row, with its line; nothing is stored before you add them.',
        ),
      ),
      doors('open.history/import'),
    ),
    section(
      'care',
      say('What to look at'),
      text(
        say(
          'A format that was never held against a true file is marked “Format not verified”. Check some of its rows.',
        ),
        say('Times that name no zone are read in the zone that you choose.'),
      ),
    ),
    section(
      'after',
      say('Afterwards'),
      text(say('Importing the same file again adds nothing. An import can be taken back as a whole.')),
      doors('open.history/imports', 'setting.read-back'),
    ),
  ],
  related: ['history', 'transfers'],
})
