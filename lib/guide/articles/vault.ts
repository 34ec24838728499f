/** Keys of the vault, its two locks, backup and what to do without a key. */
import { say } from '@/lib/core/sentence'
import { defineArticle, doors, section, text } from '../define-article'

export const vault = defineArticle({
  id: 'vault',
  title: say('PIN, locks, backup and recovery'),
  lead: say(
    'Everything private lies encrypted in this browser. Without a key of yours nobody opens it, nor does anybody else have one.',
  ),
  sections: [
    section(
      'keys',
      say('PIN and second key'),
      text(
        say(
          'The PIN stops somebody at your unlocked computer. Only a passphrase or a passkey protects a copied disk.',
        ),
        say('After a browser start, and after five wrong PINs, Holdfast asks for your second key once.'),
        say('Firefox does not allow passkeys for extensions. Choose a passphrase.'),
      ),
      doors('setting.pin', 'setting.passphrase', 'setting.passkey'),
    ),
    section(
      'locks',
      say('Two locks'),
      text(
        say('The screen lock makes pages ask for the PIN. Accounts are still read and alerts still run.'),
        say(
          'The vault lock takes the key out of memory: nothing is read and nothing runs until you unlock. The end of the browser does the same.',
        ),
      ),
      doors('setting.screen-lock', 'setting.lock-with-computer', 'setting.lock-now'),
    ),
    section(
      'backup',
      say('Backup'),
      text(
        say(
          'Everything Holdfast knows in one file, encrypted under its own passphrase. Keep it where this computer is not.',
        ),
        say(
          'It holds the keys of your exchanges, too. The full export is another thing: plain files for other programs, without keys.',
        ),
      ),
      doors('setting.backup-file', 'setting.restore', 'setting.export-files'),
    ),
    section(
      'recovery',
      say('When you cannot get in'),
      text(
        say('PIN forgotten: open with your second key, then set a new PIN in the settings.'),
        say('No key at hand: a backup file and its passphrase bring everything back.'),
        say(
          'No backup either: accounts and history that are stored here are lost. Your money is not; it stays on your exchanges and chains.',
        ),
      ),
    ),
  ],
  related: ['privacy', 'exchanges', 'first-portfolio'],
})
