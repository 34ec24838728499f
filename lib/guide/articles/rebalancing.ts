/** Strategies, dry runs, runs, the leash of automatic mode, backtests. */
import { say } from '@/lib/core/sentence'
import { defineArticle, doors, section, text } from '../define-article'

export const rebalancing = defineArticle({
  id: 'rebalancing',
  title: say('Rebalancing'),
  lead: say('What you want to hold, how far you are from it, and the trades that bring you there.'),
  sections: [
    section(
      'strategy',
      say('A strategy'),
      text(
        say(
          'Choose a method for the weights, bands around them, and when it is due: by the calendar, by a band, by the drift of all, or when money has come.',
        ),
        say('Debts, staked and locked coins count, and are not traded.'),
      ),
      doors('page.rebalance', 'open.rebalance/new'),
    ),
    section(
      'plan',
      say('Dry run and run'),
      text(
        say(
          'A dry run asks prices, books, fees and your lots anew and shows the fewest and cheapest trades, with what they cost and realise. Nothing is sent.',
        ),
        say(
          'Carried out, its trades go one after the other, each looked at again before it is sent. What is not as planned stops the run, with its reason.',
        ),
        say('Bridges and withdrawals are proposed; you make them yourself.'),
      ),
    ),
    section(
      'automatic',
      say('Automatic mode'),
      text(
        say(
          'It is off until you consent to its bounds: the most for an order and a day, slippage, accounts, assets, an end, and a loss at which it pauses.',
        ),
        say(
          'It orders at exchanges only, while the vault is open. It never signs for a wallet, and is off after each change of the strategy and each restore.',
        ),
        say('“Stop everything” ends all runs and all automatic modes.'),
      ),
    ),
    section(
      'backtest',
      say('Backtest'),
      text(
        say(
          'A backtest plans over stored prices as a dry run would, with fees and slippage, and compares with holding. It knows no lots of before, and says nothing about what comes.',
        ),
      ),
    ),
  ],
  related: ['trading', 'figures', 'alerts'],
})
