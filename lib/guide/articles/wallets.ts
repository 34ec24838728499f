/** Addresses that are watched, wallets that sign, and what is not supported. */
import { say } from '@/lib/core/sentence'
import { defineArticle, doors, section, text } from '../define-article'

export const wallets = defineArticle({
  id: 'wallets',
  title: say('Wallets and watched addresses'),
  lead: say(
    'Holdfast needs public addresses only. It never asks for a seed phrase or a private key: wallets and devices keep theirs and sign by themselves.',
  ),
  sections: [
    section(
      'watch',
      say('Watching an address'),
      text(
        say(
          'EVM networks take an address or an ENS name, Bitcoin takes addresses or one extended public key, Solana takes an address.',
        ),
        say(
          'An extended key is sent to nobody: its addresses are derived here. A server that is asked for them can still see that they belong together.',
        ),
      ),
      doors('open.accounts/add'),
    ),
    section(
      'sign',
      say('Wallets that sign'),
      text(
        say(
          'MetaMask and a Ledger are connected by hand. A Ledger needs a browser of the Chromium family: Firefox cannot reach it.',
        ),
        say(
          'Before a signature, one review says what the bytes mean, what a simulation shows, what gas costs, and what is dangerous. Then the wallet or device asks its own question.',
        ),
        say('For most contract calls a Ledger shows only a hash. Holdfast says so beforehand.'),
      ),
      doors('open.accounts/metamask', 'open.ledger', 'page.wallets'),
    ),
    section(
      'send',
      say('Sending and approvals'),
      text(
        say(
          'A recipient is compared with your accounts, your address book, and addresses that imitate them. What is in a block cannot be taken back.',
        ),
        say(
          'The page of approvals says who may take which token from you. Each can be taken back after a review; that costs gas.',
        ),
      ),
      doors('open.wallets/send', 'open.wallets/approvals', 'open.wallets/contacts'),
    ),
    section(
      'tokens',
      say('Tokens that nobody listed'),
      text(
        say(
          'Tokens on no list, and those that imitate a well-known coin, stay out of the total until you include them. One that was not found is added by its contract.',
        ),
      ),
      doors('page.assets'),
    ),
    section(
      'missing',
      say('What is not there'),
      text(
        say(
          'NFTs, smart accounts, batches of calls, bridges, and signing for Bitcoin or Solana are not supported.',
        ),
      ),
    ),
  ],
  related: ['swaps', 'notes', 'privacy'],
})
