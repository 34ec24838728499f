/** From nothing to a total that can be trusted. */
import { say } from '@/lib/core/sentence'
import { defineArticle, doors, section, steps, text } from '../define-article'

export const firstPortfolio = defineArticle({
  id: 'first-portfolio',
  title: say('Your first portfolio'),
  lead: say(
    'Connect what you own once. Holdfast reads it again and again, and shows one total that says what it leaves out.',
  ),
  sections: [
    section(
      'connect',
      say('Connect what you own'),
      steps(
        say('Choose what to read: an exchange, a wallet, an address to watch, or amounts that you type.'),
        say(
          'Allow the hosts that your browser asks about. They are what this account needs, and nothing is stored before.',
        ),
        say('Look at what the test call saw, then connect. The account is read at once.'),
      ),
      doors('open.accounts/add', 'page.accounts'),
    ),
    section(
      'total',
      say('Reading the total'),
      text(
        say(
          'The same asset is one line, wherever it lies. The list can also be cut by account, network, portfolio or tag.',
        ),
        say(
          'A source that fails keeps its last good values, with a mark and the reason. What has no price shows a dash and is not in the total, and the total says so.',
        ),
      ),
      doors('page.dashboard'),
    ),
    section(
      'try',
      say('Without money of your own'),
      text(
        say(
          'A paper account begins with made-up money and trades it at true prices. It needs no key, and no total has it unless you count it.',
        ),
      ),
    ),
    section(
      'arrange',
      say('Make it yours'),
      text(
        say(
          'Add, size and move the widgets of the dashboard. There may be several dashboards, each for everything or for one portfolio.',
        ),
        say('A portfolio is a named group of accounts. Tags cut across portfolios.'),
      ),
      doors('page.portfolios', 'setting.currency', 'setting.popup'),
    ),
  ],
  related: ['exchanges', 'wallets', 'figures'],
})
