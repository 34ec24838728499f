/** The pages, in the order of the navigation. `g` and a letter goes there. */
import { say } from '@/lib/core/sentence'
import { defineCommand } from '../define-command'

const page = (
  id: string,
  letter: string,
  rest: Pick<Parameters<typeof defineCommand>[0], 'title' | 'keywords'>,
) =>
  defineCommand({
    ...rest,
    id: `page.${id}`,
    section: 'pages',
    keys: `g ${letter}`,
    inOmnibox: true,
    act: { route: id === 'dashboard' ? '' : id },
  })

export const pageCommands = [
  page('dashboard', 'd', {
    title: say('Dashboard'),
    keywords: say('home, overview, net worth, holdings, portfolio'),
  }),
  page('accounts', 'a', {
    title: say('Accounts'),
    keywords: say('exchanges, wallets, addresses, API keys, connections'),
  }),
  page('wallets', 'w', {
    title: say('Wallets'),
    keywords: say('send, pay, transfer, approvals, contacts, transactions'),
  }),
  page('trading', 't', {
    title: say('Trading'),
    keywords: say('trade, buy, sell, orders, order book, candles, chart, market'),
  }),
  page('swaps', 's', { title: say('Swap'), keywords: say('convert, exchange, DEX, Uniswap, best price') }),
  page('rebalance', 'b', {
    title: say('Rebalancing'),
    keywords: say('strategies, targets, weights, drift, plan, automatic mode, backtest'),
  }),
  page('alerts', 'l', {
    title: say('Alerts'),
    keywords: say('notifications, price alarm, rules, warnings'),
  }),
  page('annotation', 'n', {
    title: say('Annotation'),
    keywords: say('notes, dApp, signature requests, sites, risks'),
  }),
  page('assistant', 'm', { title: say('Assistant'), keywords: say('AI, chat, ask, question, model') }),
  page('history', 'h', {
    title: say('History'),
    keywords: say('transactions, trades, deposits, withdrawals, entries, past'),
  }),
  page('inbox', 'i', { title: say('Inbox'), keywords: say('issues, tasks, problems, to do, missing') }),
  page('gains', 'g', {
    title: say('Gains'),
    keywords: say('profit, loss, tax, lots, cost basis, capital gains'),
  }),
  page('analytics', 'y', {
    title: say('Analytics'),
    keywords: say('performance, returns, risk, volatility, benchmark, X-ray'),
  }),
  page('reports', 'r', {
    title: say('Reports'),
    keywords: say('tax report, statement, PDF, CSV, income, fees'),
  }),
  page('assets', 'c', {
    title: say('Assets'),
    keywords: say('coins, tokens, hidden, own prices, contracts'),
  }),
  page('portfolios', 'p', { title: say('Portfolios'), keywords: say('groups, tags') }),
  page('requests', 'q', {
    title: say('Privacy and requests'),
    keywords: say('request log, network, hosts, who was asked, what leaves the browser'),
  }),
  page('settings', 'e', { title: say('Settings'), keywords: say('preferences, options, configuration') }),
]
