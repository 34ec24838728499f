import { Wallet } from 'ethers'
import { expect, test } from 'vitest'
import { readSignedTx } from './signed-tx'

const wallet = new Wallet(`0x${'11'.repeat(32)}`)
const to = `0x${'22'.repeat(20)}`
const base = { to, value: 7n, nonce: 3, gasLimit: 21_000n, chainId: 10, data: '0xAB' }

test('signed bytes tell every field, and who signed them', async () => {
  const raw = await wallet.signTransaction({ ...base, type: 2, maxFeePerGas: 9n, maxPriorityFeePerGas: 1n })
  expect(readSignedTx(raw)).toEqual({
    hash: expect.stringMatching(/^0x[0-9a-f]{64}$/),
    chain: 'eip155:10',
    from: wallet.address.toLowerCase(),
    to,
    value: '7',
    data: '0xab',
    gasLimit: '21000',
    fee: { type: 'eip1559', maxFeePerGas: '9', maxPriorityFeePerGas: '1' },
    nonce: 3,
  })
})

test('the older form with the number of its chain is read, too', async () => {
  const raw = await wallet.signTransaction({ ...base, type: 0, gasPrice: 5n })
  expect(readSignedTx(raw)).toMatchObject({ chain: 'eip155:10', fee: { type: 'legacy', gasPrice: '5' } })
})

test.each([
  ['for any chain', { ...base, type: 0, gasPrice: 5n, chainId: 0 }],
  ['that makes a contract', { ...base, to: null, type: 2, maxFeePerGas: 9n, maxPriorityFeePerGas: 1n }],
  [
    'with a list of addresses',
    {
      ...base,
      type: 2,
      maxFeePerGas: 9n,
      maxPriorityFeePerGas: 1n,
      accessList: [[to, []]] as [string, string[]][],
    },
  ],
  ['of another type', { ...base, type: 1, gasPrice: 5n }],
])('a transaction %s is none', async (_, tx) => {
  expect(readSignedTx(await wallet.signTransaction(tx))).toBeUndefined()
})

test('bytes that are cut, longer, unsigned or nonsense are none', async () => {
  const raw = await wallet.signTransaction({ ...base, type: 2, maxFeePerGas: 9n, maxPriorityFeePerGas: 1n })
  for (const bytes of [raw.slice(0, -2), `${raw}00`, '0x', '0x02', `0x02${'ff'.repeat(50)}`])
    expect(readSignedTx(bytes)).toBeUndefined()
})
