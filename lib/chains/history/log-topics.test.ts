import { id } from 'ethers'
import { expect, test } from 'vitest'
import type { ChainLog } from './chain-rows'
import { movesIn } from './log-moves'
import {
  APPROVAL,
  APPROVAL_FOR_ALL,
  DEPOSIT,
  isAnswer,
  LOG_QUESTIONS,
  TRANSFER,
  TRANSFER_BATCH,
  TRANSFER_SINGLE,
  topicOf,
  topicsOf,
  WITHDRAWAL,
} from './log-topics'

const ME = `0x${'1'.repeat(40)}`
const YOU = `0x${'2'.repeat(40)}`
const COIN = `0x${'c'.repeat(40)}`
const word = (value: number) => value.toString(16).padStart(64, '0')
const log = (topics: string[], data: string): ChainLog => {
  const place = { blockNumber: 7, transactionHash: `0x${'a'.repeat(64)}`, removed: false }
  return { address: COIN, topics, data, ...place }
}

test('each topic is the hash of its event', () => {
  expect(TRANSFER).toBe(id('Transfer(address,address,uint256)'))
  expect(TRANSFER_SINGLE).toBe(id('TransferSingle(address,address,address,uint256,uint256)'))
  expect(TRANSFER_BATCH).toBe(id('TransferBatch(address,address,address,uint256[],uint256[])'))
  expect(APPROVAL).toBe(id('Approval(address,address,uint256)'))
  expect(APPROVAL_FOR_ALL).toBe(id('ApprovalForAll(address,address,bool)'))
  expect(DEPOSIT).toBe(id('Deposit(address,uint256)'))
  expect(WITHDRAWAL).toBe(id('Withdrawal(address,uint256)'))
})

test('a question is answered by logs that have the address where it was asked for, and by no other', () => {
  const [first] = LOG_QUESTIONS
  if (!first) throw new Error('no question')
  expect(topicsOf({ events: [TRANSFER], place: 2 }, ME)).toEqual([[TRANSFER], null, topicOf(ME)])
  expect(isAnswer(first, ME, log([TRANSFER, topicOf(ME), topicOf(YOU)], '0x'))).toBe(true)
  expect(isAnswer(first, ME, log([TRANSFER, topicOf(YOU), topicOf(ME)], '0x'))).toBe(false)
  expect(isAnswer(first, ME, log([TRANSFER_SINGLE, topicOf(ME)], '0x'))).toBe(false)
})

test('coins, pieces, and many pieces at once', () => {
  const sides = [topicOf(YOU), topicOf(ME)]
  const move = { contract: COIN, from: YOU, to: ME }
  expect(movesIn(log([TRANSFER, ...sides], `0x${word(5)}`))).toEqual([
    { ...move, standard: 'erc20', units: 5n },
  ])
  expect(movesIn(log([TRANSFER, ...sides, `0x${word(9)}`], '0x'))).toEqual([
    { ...move, standard: 'erc721', units: 1n, tokenId: '9' },
  ])
  expect(movesIn(log([TRANSFER_SINGLE, topicOf(COIN), ...sides], `0x${word(9)}${word(3)}`))).toEqual([
    { ...move, standard: 'erc1155', units: 3n, tokenId: '9' },
  ])
  const lists = [64, 160, 2, 8, 9, 2, 1, 4].map(word).join('')
  expect(movesIn(log([TRANSFER_BATCH, topicOf(COIN), ...sides], `0x${lists}`))).toEqual([
    { ...move, standard: 'erc1155', units: 1n, tokenId: '8' },
    { ...move, standard: 'erc1155', units: 4n, tokenId: '9' },
  ])
})

test.each([
  ['an amount that is no word', [TRANSFER, topicOf(YOU), topicOf(ME)], '0x05'],
  ['no receiver', [TRANSFER, topicOf(YOU)], `0x${word(5)}`],
  ['a side that is no address', [TRANSFER, `0x${'f'.repeat(64)}`, topicOf(ME)], `0x${word(5)}`],
  [
    'a list that leads nowhere',
    [TRANSFER_BATCH, ...Array<string>(3).fill(topicOf(ME))],
    `0x${word(2 ** 40)}${word(64)}`,
  ],
  [
    'lists of two lengths',
    [TRANSFER_BATCH, ...Array<string>(3).fill(topicOf(ME))],
    `0x${[64, 128, 1, 8, 2, 1, 1].map(word).join('')}`,
  ],
])('%s is no transfer', (_, topics, data) => {
  expect(movesIn(log(topics, data))).toEqual([])
})
