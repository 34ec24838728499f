/** The explorers tell a past that comes to what the nodes say is there. */
import { expect, test } from 'vitest'
import { evmChains } from '@/lib/chains/data/evm-chains'
import { evmHistorySources } from '@/lib/chains/history/evm-sources'
import { fromUnits } from '../ledger/decimal'
import { evmChanges, evmHistory } from '../ledger/history/evm-history'
import { seedTruth } from '../ledger/seed-truth'
import { createExplorer, EXPLORER_KEYS, EXPLORERS } from './explorer'

const SEED = process.env['HOLDFAST_SEED'] ?? String(Date.now())
const truth = seedTruth(SEED, { chains: [1, 8453] })

test(`the sum of all transactions is what stands on the chain, seed ${SEED}`, () => {
  for (const [chain, { native, tokens }] of Object.entries(truth.evm.chains)) {
    const changes = evmChanges(truth.evm.address, evmHistory(truth, Number(chain)))
    expect(changes.get('native')).toBe(fromUnits(BigInt(native), 18))
    for (const { address, units, decimals } of tokens)
      expect(changes.get(address)).toBe(fromUnits(BigInt(units), decimals))
  }
})

test('some withdrawals of the exchanges arrive here under the same hash', () => {
  expect(evmHistory(truth, 1).filter(({ withdrawal }) => withdrawal).length).toBeGreaterThan(3)
  expect(new Set(evmHistory(truth, 1).map(({ hash }) => hash)).size).toBe(evmHistory(truth, 1).length)
})

test('the hosts are those that the product asks without a key', () => {
  for (const chain of evmChains([])) {
    const [source] = evmHistorySources(chain, { historyKeys: {}, historyUrls: {} })
    const host = source && new URL(source.url).host
    if (host !== undefined && host !== 'api.routescan.io') expect(EXPLORERS[chain.chainId]).toBe(host)
  }
})

test('lists are cut by block, page and size', async () => {
  const server = createExplorer({ owner: truth.evm.address, historyOf: (chain) => evmHistory(truth, chain) })
  const ask = async (query: string) => {
    const url = `/api?module=account&action=tokentx&address=${truth.evm.address}${query}`
    const answer = await server.handle({
      method: 'GET',
      url,
      host: 'eth.blockscout.com',
      headers: {},
      body: '',
    })
    return (JSON.parse(answer.body) as { result: { hash: string; blockNumber: string }[] }).result
  }
  const all = await ask('')
  expect(await ask('&page=2&offset=3')).toEqual(all.slice(3, 6))
  expect(await ask(`&startblock=${Number(all.at(-1)?.blockNumber) + 1}`)).toEqual([])
})

test('behind a key: Etherscan and Blockscout tell what the open explorer tells, and nothing without', async () => {
  const server = createExplorer({ owner: truth.evm.address, historyOf: (chain) => evmHistory(truth, chain) })
  const ask = async (host: string, path: string) =>
    server.handle({ method: 'GET', host, url: path, headers: {}, body: '' })
  const list = `module=account&action=tokentx&address=${truth.evm.address}`
  const open = await ask('base.blockscout.com', `/api?${list}`)
  const { etherscan, blockscout } = EXPLORER_KEYS
  const v2 = `/v2/api?chainid=8453&${list}`
  expect(await ask('api.etherscan.io', `${v2}&apikey=${etherscan}`)).toEqual(open)
  expect(await ask('api.blockscout.com', `/8453/api?${list}&apikey=${blockscout}`)).toEqual(open)
  expect((await ask('api.etherscan.io', v2)).body).toContain('Missing/Invalid API Key')
  expect((await ask('api.blockscout.com', `/8453/api?${list}&apikey=${etherscan}`)).status).toBe(401)
})
