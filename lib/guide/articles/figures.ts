/** What value, cost, profit, return and risk mean here. The words of the analytics are those of its own page. */
import { PERFORMANCE_WORDS, RISK_WORDS } from '@/lib/analytics/figure-words'
import { say } from '@/lib/core/sentence'
import { defineArticle, doors, section, terms, text } from '../define-article'

export const figures = defineArticle({
  id: 'figures',
  title: say('What the figures mean'),
  lead: say(
    'Unknown is never shown as zero. Where a figure cannot be computed, it says why; gains and analytics also tell how they were computed.',
  ),
  sections: [
    section(
      'worth',
      say('Worth and cost'),
      terms(
        {
          name: say('Value'),
          about: say(
            'Quantity times price, in your currency. A price of your own comes before every source.',
          ),
        },
        {
          name: say('Change over 24 hours'),
          about: say(
            'What the prices of 24 hours made of what you hold now. What you bought or sold meanwhile is no gain or loss in it.',
          ),
        },
        {
          name: say('Cost basis'),
          about: say(
            'What you paid for what you still hold, lot by lot, after the tax rules that you chose.',
          ),
        },
        {
          name: say('Realised'),
          about: say(
            'Proceeds less the cost of what was sold, swapped or spent. Where the cost is not known, it is in no sum.',
          ),
        },
        {
          name: say('Unrealised'),
          about: say('Value of the open lots whose cost is known, less that cost.'),
        },
      ),
      doors('page.gains', 'open.gains/lots'),
    ),
    section(
      'returns',
      say('Profit and return'),
      terms(PERFORMANCE_WORDS.profit, PERFORMANCE_WORDS.twr, PERFORMANCE_WORDS.mwr),
      text(
        say(
          'The two returns differ when money came or went at a lucky or unlucky moment. The money-weighted one is also called XIRR.',
        ),
      ),
      doors('page.analytics'),
    ),
    section(
      'risk',
      say('Risk'),
      terms(RISK_WORDS.volatility, RISK_WORDS.sharpe, RISK_WORDS['max-drawdown'], RISK_WORDS['var-95']),
      text(say('All of this describes days that are over. It does not say what comes.')),
    ),
    section(
      'differ',
      say('Why two pages differ'),
      text(
        say(
          'Gains follow your tax rules, lot by lot. Analytics compares the values of days. They answer different questions and need not agree.',
        ),
      ),
    ),
  ],
  related: ['taxes', 'history', 'glossary'],
})
