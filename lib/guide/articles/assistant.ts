/** What the assistant is sent and how far to trust it. What is sent is told in the words of its own setup. */
import { say } from '@/lib/core/sentence'
import { defineArticle, doors, list, section, text } from '../define-article'

export const assistant = defineArticle({
  id: 'assistant',
  title: say('The assistant, and what it is sent'),
  lead: say(
    'Ask about your portfolio in plain words. It is off, and nothing is sent, until you choose who answers and what it may see.',
  ),
  sections: [
    section(
      'sent',
      say('What is sent, once it is on'),
      list(
        say('What you ask, as you typed it.'),
        say(
          'What it looks up to answer: holdings, gains, prices, orders. Only in the detail that you choose.',
        ),
        say('The conversation so far, with each question.'),
      ),
      text(
        say(
          'You choose between percentages, rounded and exact amounts, and see what will be sent before the first question.',
        ),
      ),
      doors('page.assistant', 'open.assistant/settings'),
    ),
    section(
      'never',
      say('What never is'),
      list(
        say('Keys of exchanges, your PIN, your passphrase.'),
        say('Addresses and names of accounts: the model reads stand-ins such as “account-3f9a”.'),
        say('Anything at all while it is off, or while Holdfast is locked.'),
      ),
      text(
        say(
          'What you type yourself is sent as you typed it. A model that runs on this computer sends nothing anywhere.',
        ),
      ),
    ),
    section(
      'trust',
      say('How far to trust an answer'),
      text(
        say(
          'Each number links to the figure that it came from; one that comes from none is marked. Numbers in words are not checked, and right figures can still be drawn together wrongly.',
        ),
        say(
          'It can prepare an order, a swap, a plan or an alert as a draft. You check and confirm it as if you had typed it.',
        ),
      ),
    ),
  ],
  related: ['privacy', 'alerts', 'trading'],
})
