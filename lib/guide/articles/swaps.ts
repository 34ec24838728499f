/** Swaps from a wallet: offers, what they guarantee, what they cannot. */
import { say } from '@/lib/core/sentence'
import { defineArticle, doors, section, steps, text } from '../define-article'

export const swaps = defineArticle({
  id: 'swaps',
  title: say('Swapping from a wallet'),
  lead: say('Offers of several sources side by side, after gas, and the same swap at your exchanges.'),
  sections: [
    section(
      'swap',
      say('From offer to swap'),
      steps(
        say(
          'Choose wallet, coins and amount, and ask. The services learn your address, the coins and the amount.',
        ),
        say('Compare what comes after gas, the least that can come, and the distance to the market.'),
        say(
          'If the coin has to be allowed first, it is allowed for exactly this amount, after a review of its own.',
        ),
        say('Review the swap and sign it in your wallet.'),
      ),
      doors('page.swaps', 'open.wallets/approvals'),
    ),
    section(
      'know',
      say('Good to know'),
      text(
        say('An offer is not called better when the difference is smaller than what is not known.'),
        say('An offer that names a contract which Holdfast does not know as the service’s own is not used.'),
        say(
          'Prices move until the swap is in a block. If less than your minimum would come, it is reverted; its gas is paid all the same.',
        ),
      ),
    ),
    section(
      'missing',
      say('What is not there'),
      text(
        say(
          'Swaps are for EVM networks, within one network. An order that you signed for CoW is followed to its end; it cannot be cancelled from here, and ends by itself.',
        ),
      ),
    ),
  ],
  related: ['wallets', 'trading', 'notes'],
})
