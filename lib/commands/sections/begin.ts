/** Forms and parts of pages that people ask for by name. Each opens a page; nothing is sent or stored by it. */
import { say } from '@/lib/core/sentence'
import { defineCommand } from '../define-command'

const opens = (
  route: string,
  rest: Pick<Parameters<typeof defineCommand>[0], 'title' | 'keywords' | 'inOmnibox'>,
) => defineCommand({ ...rest, id: `open.${route}`, section: 'begin', act: { route } })

export const beginCommands = [
  opens('accounts/add', {
    title: say('Connect an account'),
    keywords: say('add exchange, add wallet, new account, API key, watch address'),
    inOmnibox: true,
  }),
  opens('accounts/metamask', { title: say('Connect MetaMask'), keywords: say('wallet, browser wallet') }),
  opens('ledger', { title: say('Connect a Ledger'), keywords: say('hardware wallet, device') }),
  opens('wallets/send', {
    title: say('Send from a wallet'),
    keywords: say('pay, payment, transfer, withdraw'),
    inOmnibox: true,
  }),
  opens('wallets/approvals', {
    title: say('Approvals'),
    keywords: say('allowances, revoke, permissions, spenders'),
  }),
  opens('wallets/contacts', { title: say('Address book'), keywords: say('contacts, recipients') }),
  opens('rebalance/new', { title: say('New strategy'), keywords: say('create, rebalance, targets') }),
  opens('alerts/new', {
    title: say('New alert'),
    keywords: say('create, price alarm, rule, notify me'),
    inOmnibox: true,
  }),
  opens('alerts/rules', { title: say('Rules of alerts'), keywords: say('my alerts, switch off, snooze') }),
  opens('alerts/settings', {
    title: say('Settings of alerts'),
    keywords: say('quiet hours, notifications, sound'),
  }),
  opens('assistant/settings', {
    title: say('Settings of the assistant'),
    keywords: say('model, provider, key, privacy, AI'),
  }),
  opens('history/add', { title: say('Add an entry'), keywords: say('manual transaction, trade by hand') }),
  opens('history/import', {
    title: say('Import a file'),
    keywords: say('CSV, upload, Koinly, CoinTracking, exchange export'),
  }),
  opens('history/imports', { title: say('Imported files'), keywords: say('CSV, undo import') }),
  opens('gains/lots', { title: say('Open lots'), keywords: say('cost basis, unrealised, holding period') }),
  opens('gains/rules', {
    title: say('Tax rules'),
    keywords: say('FIFO, LIFO, method, country, currency of the rules'),
  }),
]
