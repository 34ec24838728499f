/** Keys of exchanges: how to make one that can only read, and what is checked. */
import { say } from '@/lib/core/sentence'
import { defineArticle, doors, section, steps, text } from '../define-article'

export const exchanges = defineArticle({
  id: 'exchanges',
  title: say('Connecting an exchange safely'),
  lead: say('An exchange is read with an API key of yours. Make one that can read and nothing else.'),
  sections: [
    section(
      'key',
      say('Make the key'),
      steps(
        say('Sign in at the exchange and open its page for API keys.'),
        say(
          'Allow reading. Leave trading off unless you want to trade here, and leave withdrawing off always.',
        ),
        say(
          'If the exchange offers a list of allowed network addresses, use it only if yours stays the same.',
        ),
        say('Copy what the form asks for: key and secret, and at some exchanges a passphrase of the key.'),
      ),
      text(
        say(
          'For many exchanges a guide beside the form names the page and the permissions in that exchange’s own words.',
        ),
      ),
      doors('open.accounts/add'),
    ),
    section(
      'rights',
      say('What Holdfast checks'),
      text(
        say(
          'The rights of a key are read before it is stored. A key that can withdraw is refused; one that can trade is marked.',
        ),
        say(
          'Many exchanges do not tell the rights of a key. Holdfast then says that they could not be checked; look at the exchange yourself.',
        ),
        say(
          'A vault that only a PIN protects stores no key that can or might trade. Add a passphrase or a passkey first.',
        ),
        say(
          'Rights are read again each day. A key that has become able to withdraw is not used any more, and its account says so.',
        ),
      ),
      doors('setting.passphrase', 'setting.passkey'),
    ),
    section(
      'left-out',
      say('What is left out'),
      text(
        say(
          'Each account lists what it leaves out: sub-accounts, options and, at many exchanges, margin, futures, loans or savings.',
        ),
      ),
      doors('page.accounts'),
    ),
    section(
      'end',
      say('Taking a key away'),
      text(say('Removing an account deletes its key here. Delete the key at the exchange, too.')),
    ),
  ],
  related: ['vault', 'privacy', 'history'],
})
