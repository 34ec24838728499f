/** The desk: one review, one confirm, one order; and made-up money to try it with. */
import { say } from '@/lib/core/sentence'
import { defineArticle, doors, section, steps, terms, text } from '../define-article'

export const trading = defineArticle({
  id: 'trading',
  title: say('The trading desk and paper accounts'),
  lead: say('One desk for the spot markets of all connected exchanges. Each confirm is one order.'),
  sections: [
    section(
      'order',
      say('Placing an order'),
      steps(
        say('Choose a market and an account. Its key must be allowed to trade.'),
        say(
          'Fill in the form. Steps and limits of the exchange, your free money and your fee are checked while you type.',
        ),
        say(
          'Read the review: the expected fill by the order book, the worst case, what it realises, and what it does to your allocation.',
        ),
        say('Confirm. If the price has moved farther than you allow, nothing is sent.'),
      ),
      doors('page.trading', 'setting.price-drift', 'setting.daily-limits'),
    ),
    section(
      'lost',
      say('When an answer is lost'),
      text(
        say(
          'An order stands in the journal with an id of its own before it is sent. A lost answer is asked about; the order is never sent again.',
        ),
      ),
      terms({
        name: say('Stop all orders'),
        about: say(
          'No new order is sent, from any page, until you release it. What is open is cancelled now.',
        ),
      }),
    ),
    section(
      'paper',
      say('Paper accounts'),
      text(
        say(
          'Made-up money is filled by the true order book of an exchange, with fees and slippage. Nothing is sent there, and it is marked everywhere.',
        ),
        say('Orders that wait are looked at while your browser runs.'),
      ),
      doors('open.accounts/add'),
    ),
    section(
      'missing',
      say('What is not there'),
      text(
        say(
          'Spot markets only: no margin, no futures. Exchanges differ in the orders that they take, and some cannot be traded at from here; the desk says which.',
        ),
      ),
    ),
  ],
  related: ['swaps', 'rebalancing', 'exchanges'],
})
