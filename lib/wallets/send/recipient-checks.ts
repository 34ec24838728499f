/** What the review says of the recipient: good news, warnings, and the dangers that want a tick of their own. */
import { checksumAddress } from '@/lib/chains/parse-evm-address'
import { type Sentence, say } from '@/lib/core/sentence'
import type { TxCheck } from '@/lib/core/wallet-tx'
import type { DepositFact, RecipientFacts } from './recipient-facts'

export interface CheckedPayment {
  symbol: string
  chainName: string
  /** Contract of what is sent; absent: the native coin. */
  token?: string
}

/** @example recipientChecks(facts, { symbol: 'USDC', chainName: 'Ethereum', token: '0xa0b8…' })[0]?.what // 'look-alike' */
export function recipientChecks(facts: RecipientFacts, payment: CheckedPayment): TxCheck[] {
  return [
    ...similarity(facts),
    ...deposits(facts, payment),
    ...belonging(facts),
    ...past(facts),
    ...contract(facts, payment),
  ]
}

const check = (what: string, level: TxCheck['level'], sentence: Sentence): TxCheck[] => [
  { what, level, sentence },
]

/** An exchange that says now that the address is its customer's is no forgery, and neither is an own account. */
const isProven = ({ own, deposits }: RecipientFacts): boolean =>
  own !== undefined || deposits.some(({ state }) => state !== 'not-told')

function similarity(facts: RecipientFacts): TxCheck[] {
  const [first] = facts.similar
  if (first === undefined || isProven(facts)) return []
  const address = checksumAddress(first.address)
  return check(
    'look-alike',
    'danger',
    first.label === undefined
      ? say(
          'This address begins and ends like {address}, which you have paid before, but it is another one. Addresses like this are made to be copied by mistake.',
          { address },
        )
      : say(
          'This address begins and ends like {address} ({label}), but it is another one. Addresses like this are made to be copied by mistake.',
          { address, label: first.label },
        ),
  )
}

function deposits({ deposits: told }: RecipientFacts, payment: CheckedPayment): TxCheck[] {
  return told.flatMap((fact) => depositCheck(fact, payment))
}

function depositCheck(fact: DepositFact, { symbol, chainName: chain }: CheckedPayment): TxCheck[] {
  const { venueName: venue } = fact
  const what = (name: string) => `${name}-${fact.account}`
  switch (fact.state) {
    case 'accepts':
      return check(
        what('deposit'),
        'good',
        say('This is your deposit address for {symbol} on {chain} at {venue}: {venue} says so now.', {
          symbol,
          chain,
          venue,
        }),
      )
    case 'other':
      return check(
        what('wrong-network'),
        'danger',
        say(
          'This is your deposit address at {venue}, but not for {symbol} on {chain}. {venue} takes there: {places}. Anything else may be lost.',
          { venue, symbol, chain, places: fact.places.join(', ') },
        ),
      )
    case 'network-unknown':
      return check(
        what('deposit-network'),
        'warn',
        say(
          'This is your deposit address for {symbol} at {venue}. Make sure there that “{network}” is {chain}: Holdfast does not know that word.',
          { venue, symbol, chain, network: fact.network },
        ),
      )
    case 'not-told':
      return check(
        what('deposit-not-told'),
        'info',
        say('{venue} did not tell whether this is your deposit address.', { venue }),
      )
    default:
      return fact satisfies never
  }
}

function belonging({ isSender, own, contact, ensName }: RecipientFacts): TxCheck[] {
  if (isSender)
    return check(
      'to-itself',
      'warn',
      say('You send this to the address that it comes from. Only the fee is spent.'),
    )
  if (own)
    return check('own-account', 'good', say('This is your own account {account}.', { account: own.label }))
  return [
    ...(contact
      ? check('contact', 'good', say('{name} is in your address book.', { name: contact.name }))
      : []),
    ...(ensName === undefined
      ? []
      : check(
          'ens-name',
          'info',
          say('{name} points to this address now. Whoever owns the name can change that.', { name: ensName }),
        )),
  ]
}

function past(facts: RecipientFacts): TxCheck[] {
  const { past: told, isSender, own } = facts
  if (isSender || own) return []
  if (facts.isForged && !isProven(facts) && (told === 'unknown' || told.paid === 0))
    return check(
      'forged',
      'danger',
      say(
        'Somebody forged a transfer of nothing from you to this address, so that it stands in your history to be copied. You have not paid it.',
      ),
    )
  if (told === 'unknown')
    return check(
      'past-unknown',
      'info',
      say('Your history is still being computed, so nobody knows whether you have paid this address before.'),
    )
  if (told.isLure && !isProven(facts))
    return check(
      'lure',
      'danger',
      say(
        'You know this address only from worthless transfers that it sent you. That is how forged addresses get into a history to be copied.',
      ),
    )
  if (told.paid > 0)
    return check(
      'paid-before',
      'info',
      say('You have paid this address {count} times.', { count: told.paid }),
    )
  return facts.deposits.some(({ state }) => state === 'accepts')
    ? []
    : check('new-recipient', 'warn', say('You have never paid this address. Compare every digit of it.'))
}

function contract(
  { address, code, tokenSymbol, own }: RecipientFacts,
  { token, symbol }: CheckedPayment,
): TxCheck[] {
  if (address === token)
    return check(
      'own-contract',
      'danger',
      say('This is the contract of {symbol} itself. Tokens that are sent there are lost for good.', {
        symbol,
      }),
    )
  if (tokenSymbol !== undefined)
    return check(
      'token-contract',
      'danger',
      say('This is the contract of the token {symbol}. What is sent there is lost as a rule.', {
        symbol: tokenSymbol,
      }),
    )
  if (code === 'unknown')
    return check(
      'code-unknown',
      'info',
      say('Whether a contract stands at this address could not be found out.'),
    )
  if (code !== 'contract' || own) return []
  return token === undefined
    ? check(
        'contract',
        'info',
        say('A contract stands at this address. Whether it takes the payment, the simulation shows.'),
      )
    : check(
        'contract',
        'warn',
        say(
          'A contract stands at this address. Not every contract can give tokens back: make sure that it is made to receive {symbol}.',
          { symbol },
        ),
      )
}
