import { TypedDataEncoder, verifyTypedData, Wallet } from 'ethers'
import { expect, test } from 'vitest'
import { fakeFetch } from '@/tests/fixtures/fake-fetch'
import { quoteQuestion, WALLET } from '@/tests/fixtures/quote-question'
import { USDC } from '@/tests/fixtures/swap-offer'
import { cow } from './cow.client'

const answer = (quote: Record<string, unknown> = {}) =>
  JSON.stringify({
    quote: {
      sellToken: USDC.toUpperCase().replace('0X', '0x'),
      buyToken: '0xeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeee',
      sellAmount: '5997000000',
      buyAmount: '1998000000000000000',
      feeAmount: '3000000',
      validTo: 1_790_001_200,
      ...quote,
    },
    id: 77,
  })

const ask = async (text = answer()) => {
  const { fetch, asked } = fakeFetch(() => ({ text }))
  const { request, context } = quoteQuestion(fetch, 'USDC')
  return { offer: await cow.quote(request, context), asked, request, context }
}

test('the order sells all of it, fee within, for the least that is accepted', async () => {
  const { offer, asked } = await ask()
  expect(offer).toMatchObject({
    buys: { quantity: '1.998' },
    minimum: '1988010000000000000',
    allowance: { token: USDC, spender: '0xc92e8bdf79f0507f65a392b0ab4667716bfe0110' },
    exposedToMev: false,
    way: {
      kind: 'order',
      typedData: {
        primaryType: 'Order',
        message: {
          sellAmount: '6000000000',
          buyAmount: '1988010000000000000',
          feeAmount: '0',
          receiver: WALLET,
          validTo: 1_790_001_200,
        },
      },
    },
  })
  expect(offer.gas).toBeUndefined()
  expect(JSON.parse(asked[0]?.body ?? '')).toMatchObject({
    kind: 'sell',
    sellAmountBeforeFee: '6000000000',
    from: WALLET,
  })
})

test('what is signed hashes as CoW’s own order type does', async () => {
  const { offer } = await ask()
  if (offer.way.kind !== 'order') throw new Error('no order')
  const { domain, types, message } = offer.way.typedData
  const fields = Object.fromEntries(Object.entries(types).map(([name, list]) => [name, [...list]]))
  // keccak256 of the type string in GPv2Order.sol
  expect(TypedDataEncoder.from(fields).encodeType('Order')).toBe(
    'Order(address sellToken,address buyToken,address receiver,uint256 sellAmount,uint256 buyAmount,uint32 validTo,bytes32 appData,uint256 feeAmount,string kind,bool partiallyFillable,string sellTokenBalance,string buyTokenBalance)',
  )
  const signer = Wallet.createRandom()
  const signature = await signer.signTypedData(domain, fields, message)
  expect(verifyTypedData(domain, fields, message, signature)).toBe(signer.address)
})

test('an answer about other coins or another sum is not used', async () => {
  for (const wrong of [{ sellToken: WALLET }, { buyToken: USDC }, { sellAmount: '6000000000' }])
    await expect(ask(answer(wrong))).rejects.toMatchObject({ code: 'bad-answer' })
})

test('the native coin cannot be sold so, and that is said without asking', async () => {
  const { fetch, asked } = fakeFetch(() => ({ text: answer() }))
  const { request, context } = quoteQuestion(fetch, 'ETH')
  await expect(cow.quote(request, context)).rejects.toMatchObject({ code: 'not-supported' })
  expect(asked).toEqual([])
})
