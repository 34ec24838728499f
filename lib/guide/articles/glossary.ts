/** One word for one thing, everywhere. */
import { say } from '@/lib/core/sentence'
import { defineArticle, section, terms } from '../define-article'

export const glossary = defineArticle({
  id: 'glossary',
  title: say('Words used here'),
  lead: say('Each word means one thing, on every page.'),
  sections: [
    section(
      'own',
      say('What you own'),
      terms(
        {
          name: say('Account'),
          about: say(
            'One key of an exchange, one address or extended key, or one list that you keep by hand.',
          ),
        },
        {
          name: say('Asset'),
          about: say('A coin, a token or money of a state; the same one wherever it lies.'),
        },
        {
          name: say('Holdings'),
          about: say('How much of each asset your accounts have now.'),
        },
        {
          name: say('Entry'),
          about: say('One fact of the past: a trade, a deposit, a withdrawal, a transfer, a fee, a reward.'),
        },
        {
          name: say('Lot'),
          about: say('What came at one moment at one cost. A sale takes from lots.'),
        },
        {
          name: say('Disposal'),
          about: say('A sale, a swap or a spending: it ends lots and makes a gain or a loss.'),
        },
      ),
    ),
    section(
      'trade',
      say('Trading and networks'),
      terms(
        {
          name: say('Approval'),
          about: say('A right that you gave a contract to take a token from you.'),
        },
        {
          name: say('Gas'),
          about: say('What a network takes for a transaction, also for one that fails.'),
        },
        {
          name: say('Simulation'),
          about: say('What a node says that a transaction would do now, without sending it.'),
        },
        {
          name: say('Slippage'),
          about: say('How much worse the price became than the one that you saw.'),
        },
        {
          name: say('Drift'),
          about: say('How far weights are from their targets.'),
        },
        {
          name: say('Paper account'),
          about: say('Made-up money at true prices, to try trading; no key needed'),
        },
      ),
    ),
    section(
      'safe',
      say('Safety'),
      terms(
        {
          name: say('Vault'),
          about: say('The encrypted store in this browser, with everything private.'),
        },
        {
          name: say('Second key'),
          about: say(
            'A passphrase or a passkey: it opens the vault after a browser start, and when the PIN is forgotten.',
          ),
        },
        {
          name: say('Extended public key'),
          about: say(
            'From it all addresses of a wallet follow. It can spend nothing, but shows all of them.',
          ),
        },
        {
          name: say('Seed phrase'),
          about: say(
            'The words that are a wallet. Whoever has them has the money; never type them into a page or an extension.',
          ),
        },
      ),
    ),
  ],
  related: ['figures', 'first-portfolio'],
})
