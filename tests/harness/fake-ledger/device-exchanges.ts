/**
 * Exchanges with true devices, as Ledger has published them with the tests of its libraries (github.com/LedgerHQ/ledger-live,
 * `libs/ledgerjs/packages/hw-app-eth/tests`: `Eth.unit.test.ts`, `fixtures/apdus/16.apdus`). Hexadecimal; the seed is the
 * maker's and unknown here. What a library sends must be these bytes.
 */
export interface Exchange {
  request: string
  response: string
}

/** A payment of 1 wei, type 2, at m/44'/60'/0'/0/0. */
export const PAYMENT: Exchange = {
  request:
    'e00400003f058000002c8000003c80000000000000000000000002e801808417d78400850c529dc58c82520894b0b5b0106d69fe64545a60a68c014f7570d3f8610180c0',
  response:
    '00339a8118c0329e403415129205d1d019e5fc5c95bc746b7e9e6efde3ddebfc1107c0393a6bba61a6f3eabc9a1d8298820fd0316436b49b0bc4082bfab81531e39000',
}

/** What MATIC is, by its maker, and a transfer of it. */
export const TOKEN_TRANSFER: readonly Exchange[] = [
  {
    request:
      'e00a000068054d415449437d1afa7b718fb893db30a3abc0cfc608aacfebb000000012000000013044022000d8fa7b6e409a0dc55723ba975179e7d1181d1fc78fccbece4e5a264814366a02203927d84a710c8892d02f7386ad20147c75fba4bdd486b0256ecd005770a7ca5b',
    response: '9000',
  },
  {
    request:
      'e004000085058000002c8000003c80000000000000000000000002f86d01808420c85580850dfe94e19e82fd25947d1afa7b718fb893db30a3abc0cfc608aacfebb080b844a9059cbb000000000000000000000000b0b5b0106d69fe64545a60a68c014f7570d3f8610000000000000000000000000000000000000000000000000de0b6b3a7640000c0',
    response:
      '00089a7656b73c72721952d9102dcb608b5f8e9e12e8dfa5d546743e3aa5ff99e24adc7e77795383bb1df13c572db4abfbce86ee4bbe3eaf9b3b50e5b5524793829000',
  },
]

/** A Permit2 allowance on Polygon, field by field. */
export const PERMIT: readonly Exchange[] = [
  ...[
    'e01a00000c454950373132446f6d61696e',
    'e01a00ff0605046e616d65',
    'e01a00ff0a422007636861696e4964',
    'e01a00ff130311766572696679696e67436f6e7472616374',
    'e01a00000d5065726d697444657461696c73',
    'e01a00ff070305746f6b656e',
    'e01a00ff09421406616d6f756e74',
    'e01a00ff0d42060a65787069726174696f6e',
    'e01a00ff084206056e6f6e6365',
    'e01a00000c5065726d697453696e676c65',
    'e01a00ff17000d5065726d697444657461696c730764657461696c73',
    'e01a00ff0903077370656e646572',
    'e01a00ff0e42200b736967446561646c696e65',
    'e01c00000c454950373132446f6d61696e',
    'e01c00ff0900075065726d697432',
    'e01c00ff03000189',
    'e01c00ff160014000000000022d473030f116ddee9f6b43ac78ba3',
    'e01c00000c5065726d697453696e676c65',
    'e01c00ff1600147ceb23fd6bc0add59e62ac25578270cff1b9f619',
    'e01c00ff0b000903c3656232739e0000',
    'e01c00ff06000466696939',
    'e01c00ff03000100',
    'e01c00ff160014ec7be89e9d109e7e3fec59c222cf297125fefda2',
    'e01c00ff0600046641e341',
  ].map((request) => ({ request, response: '9000' })),
  {
    request: 'e00c000115058000002c8000003c800000000000000000000000',
    response:
      '1bce7c4941157899c0db37c4363c773d919c896ddef669c878e856573659bb36550fed0222b941702c2fd5611ac13ac0217ed889586a56b047b0d5bf0566edbbb79000',
  },
]

/** The message of `PERMIT`. */
export const PERMIT_MESSAGE = {
  domain: {
    name: 'Permit2',
    chainId: 137,
    verifyingContract: '0x000000000022d473030f116ddee9f6b43ac78ba3',
  },
  primaryType: 'PermitSingle',
  types: {
    EIP712Domain: [
      { name: 'name', type: 'string' },
      { name: 'chainId', type: 'uint256' },
      { name: 'verifyingContract', type: 'address' },
    ],
    PermitDetails: [
      { name: 'token', type: 'address' },
      { name: 'amount', type: 'uint160' },
      { name: 'expiration', type: 'uint48' },
      { name: 'nonce', type: 'uint48' },
    ],
    PermitSingle: [
      { name: 'details', type: 'PermitDetails' },
      { name: 'spender', type: 'address' },
      { name: 'sigDeadline', type: 'uint256' },
    ],
  },
  message: {
    details: {
      token: '0x7ceb23fd6bc0add59e62ac25578270cff1b9f619',
      amount: '69420000000000000000',
      expiration: '1718184249',
      nonce: '0',
    },
    spender: '0xec7be89e9d109e7e3fec59c222cf297125fefda2',
    sigDeadline: '1715594049',
  },
}

const SIGNED = { prod: '3044'.padEnd(140, '0') }
/** Which of its fields a device shows, in the form of Ledger's list. The signatures are made up: no key of the maker's is known here. */
export const PERMIT_INSTRUCTIONS = [
  { type: 'message', display_name: 'Permit2', field_mappers_count: 4, signatures: SIGNED },
  {
    type: 'field',
    format: 'token',
    coin_ref: 0,
    display_name: 'Amount allowance',
    field_path: 'details.token',
    signatures: SIGNED,
  },
  {
    type: 'field',
    format: 'amount',
    coin_ref: 0,
    display_name: 'Amount allowance',
    field_path: 'details.amount',
    signatures: SIGNED,
  },
  {
    type: 'field',
    format: 'datetime',
    display_name: 'Approval expires',
    field_path: 'details.expiration',
    signatures: SIGNED,
  },
  {
    type: 'field',
    format: 'raw',
    display_name: 'Approve to spender',
    field_path: 'spender',
    signatures: SIGNED,
  },
]

/**
 * Answers what was recorded, in its order; everything else goes to `otherwise` (the model, for what the libraries ask
 * beside it). `left()` says what of the recording was not asked for.
 */
export function replay(
  recorded: readonly Exchange[],
  otherwise: (apdu: string) => Promise<string>,
): { exchange: (apdu: string) => Promise<string>; left: () => readonly Exchange[] } {
  let at = 0
  return {
    exchange: async (apdu) => {
      const next = recorded[at]
      if (next?.request !== apdu) return otherwise(apdu)
      at += 1
      return next.response
    },
    left: () => recorded.slice(at),
  }
}
