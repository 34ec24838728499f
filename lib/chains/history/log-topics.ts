/**
 * The events that name an address, and the questions (`eth_getLogs` topics) that find them. Transfers are what moved; approvals
 * and what a wrapper of the native coin writes only lead to transactions that would else be overlooked.
 */
export const TRANSFER = '0xddf252ad1be2c89b69c2b068fc378daa952ba7f163c4a11628f55a4df523b3ef'
export const TRANSFER_SINGLE = '0xc3d58168c5ae7397731d063d5bbf3d657854427343f4c083240f7aacaa2d0f62'
export const TRANSFER_BATCH = '0x4a39dc06d4c0dbc64b70af90fd698a233a518aa5d07e595d983b8c0526c8f7fb'
export const APPROVAL = '0x8c5be1e5ebec7d5bd14f71427d1e84f3dd0314c0f7b2291e5b200ac8c7c3b925'
export const APPROVAL_FOR_ALL = '0x17307eab39ab6107e8899845ad3d59bd9653f200f220920489ca2b5937696c31'
/** `Deposit(address,uint256)` and `Withdrawal(address,uint256)` of WETH9. */
export const DEPOSIT = '0xe1fffcc4923d04b559f4d29a8bfc6cda04eb5b0d3c460751c2402c5c5cc9109c'
export const WITHDRAWAL = '0x7fcf532c15f0a6db0bd6d0e038bea71d30d808c7d98cb3bf7268a95bf5081b65'

/** The address stands at `place` of the topics, behind one of these events. */
interface LogQuestion {
  events: readonly string[]
  place: 1 | 2 | 3
}

/** ERC-1155 writes its operator first: who gives and who takes stand one place later. */
export const LOG_QUESTIONS: readonly LogQuestion[] = [
  { events: [TRANSFER, APPROVAL, APPROVAL_FOR_ALL, DEPOSIT, WITHDRAWAL], place: 1 },
  { events: [TRANSFER, TRANSFER_SINGLE, TRANSFER_BATCH], place: 2 },
  { events: [TRANSFER_SINGLE, TRANSFER_BATCH], place: 3 },
]

/** @example topicOf('0xab…') // '0x000000000000000000000000ab…' */
export const topicOf = (address: string): string => `0x${address.slice(2).toLowerCase().padStart(64, '0')}`

/** @returns lower case; `undefined` when the word holds more than an address */
export const addressIn = (topic: string | undefined): string | undefined =>
  topic !== undefined && /^0x0{24}[0-9a-f]{40}$/.test(topic) ? `0x${topic.slice(26)}` : undefined

/** @example topicsOf(question, me) // [['0xddf2…'], null, '0x0000…'] */
export const topicsOf = (
  { events, place }: LogQuestion,
  account: string,
): (string | readonly string[] | null)[] => [
  events,
  ...Array.from({ length: place - 1 }, () => null),
  topicOf(account),
]

/** Whether a log is an answer to the question: a node that ignores topics may ignore blocks as well. */
export const isAnswer = (
  { events, place }: LogQuestion,
  account: string,
  { topics }: { topics: readonly string[] },
): boolean => events.includes(topics[0] ?? '') && topics[place] === topicOf(account)
