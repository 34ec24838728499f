/** Wallet transactions through messages, as the wallets' page sends them, with a device that the test plays itself. */
import { Wallet } from 'ethers'
import type { PreparedTx, WalletTxId } from '@/lib/core/wallet-tx'
import type { WalletTxRow } from '@/lib/db/rows'
import type { SignerOutcome } from '@/lib/wallets/messages'
import type { WalletReview } from '@/lib/wallets/review'
import { call } from '@/tests/harness/drive.mts'
import type { Anvil } from '@/tests/sandbox/chains/anvil'
import { PUBLIC_RPCS } from '@/tests/sandbox/chains/public-rpcs'
import { eventually } from './as-a-person'
import type { World } from './open-world'
import { readStored } from './read-stored'

/** Published keys of development nodes: nobody's money. */
const KEYS = {
  device: '0xac0974bec39a17e36ba4a6b4d238ff944bacb478cbed5efcae784d7bf4f2ff80',
  metamask: '0x59c6995e998f97a5a0044966f0945389dc9e86dae88c7a8412f4603b6b78690d',
} as const
export type Kind = keyof typeof KEYS
export const walletOf = (kind: Kind): Wallet => new Wallet(KEYS[kind])
export const addressOf = (kind: Kind): string => walletOf(kind).address.toLowerCase()
/** Nobody's, and empty at the beginning. */
export const RECEIVER = '0x00000000000000000000000000000000000c0de1'

/** Gives the address plenty of ether and connects it, without its history: only what the journal writes is looked at. */
export async function connectWallet(world: World, kind: Kind): Promise<string> {
  await ethereum(world).rpc('anvil_setBalance', addressOf(kind), '0x3635c9adc5dea00000')
  const signer =
    kind === 'device' ? { kind: 'ledger', path: "m/44'/60'/0'/0/0" } : { kind: 'metamask', wallet: 'stable' }
  const source = { kind: 'evm', address: addressOf(kind), chains: ['eip155:1'] }
  const { id } = await call<{ id: string }>(world.desk, 'accounts.add', { source, label: `By ${kind}` })
  await call(world.desk, 'accounts.setSigner', { id, signer })
  await call(world.desk, 'history.pause', { account: id, paused: true })
  return id
}

export function ethereum({ sandbox }: Pick<World, 'sandbox'>): Anvil {
  const anvil = sandbox.anvils.find(({ chainId }) => chainId === 1)
  if (!anvil) throw new Error('the world has no Ethereum')
  return anvil
}

/** Each of Ethereum's endpoints does this from now on. */
export function breakNodes({ sandbox }: World, fault: { after?: true; kind?: 'close' | 'hang' } = {}): void {
  for (const endpoint of PUBLIC_RPCS[1] ?? [])
    sandbox.faults.add({
      host: endpoint.split('/')[0] ?? '',
      fault: fault.kind === undefined ? { kind: 'status', status: 503 } : { kind: fault.kind },
      ...(fault.after ? { after: true } : {}),
    })
}

export const review = (world: World, account: string, change: object = {}): Promise<WalletReview> =>
  call<WalletReview>(world.desk, 'wallets.review', {
    draft: {
      kind: 'send',
      account,
      chain: 'eip155:1',
      asset: 'eip155:1/native',
      to: RECEIVER,
      amount: { by: 'amount', value: '0.1' },
      speed: 'normal',
      ...change,
    },
  })

export const confirm = (
  page: World['desk'],
  { id, hash, word, checks }: WalletReview,
): Promise<{ tx: PreparedTx }> =>
  call<{ tx: PreparedTx }>(page, 'wallets.confirm', {
    id,
    hash,
    word,
    accepted: checks.filter(({ level }) => level === 'danger').map(({ what }) => what),
  })

export const tell = (
  page: World['desk'],
  { id }: { id: string },
  outcome: SignerOutcome,
): Promise<{ state: string; hash?: string }> => call(page, 'wallets.outcome', { id, outcome })

/** What the device gives for this transaction, as often as it is asked. */
export async function sign(tx: PreparedTx, kind: Kind = 'device'): Promise<SignerOutcome> {
  if (tx.fee.type === 'legacy') throw new Error('Ethereum has a base fee')
  const raw = await walletOf(kind).signTransaction({
    type: 2,
    chainId: 1,
    nonce: tx.nonce,
    to: tx.to,
    value: BigInt(tx.value),
    data: tx.data,
    gasLimit: BigInt(tx.gasLimit),
    maxFeePerGas: BigInt(tx.fee.maxFeePerGas),
    maxPriorityFeePerGas: BigInt(tx.fee.maxPriorityFeePerGas),
  })
  return { kind: 'signed', raw }
}

/** What a wallet does that sends by itself, past everything that may be broken between us and the node. */
export async function sendAsWallet(world: World, tx: PreparedTx): Promise<string> {
  const signed = await sign(tx, 'metamask')
  if (signed.kind !== 'signed') throw new Error('nothing was signed')
  return String(await ethereum(world).rpc('eth_sendRawTransaction', signed.raw))
}

/** How many transactions of the address are in blocks, and what the receiver has got, in hundredths of an ether. */
export async function onChain(world: World, kind: Kind): Promise<{ sent: number; received: number }> {
  const [count, balance] = await ethereum(world).batch([
    { method: 'eth_getTransactionCount', params: [addressOf(kind), 'latest'] },
    { method: 'eth_getBalance', params: [RECEIVER, 'latest'] },
  ])
  return { sent: Number(count), received: Number(BigInt(String(balance)) / 10n ** 16n) }
}

export async function readTxs(world: World): Promise<WalletTxRow[]> {
  const { tables } = await readStored(world.desk)
  return tables.walletTxs as WalletTxRow[]
}

export async function txRow(world: World, id: WalletTxId): Promise<WalletTxRow> {
  const row = (await readTxs(world)).find((each) => each.id === id)
  if (!row) throw new Error('the journal has no such row')
  return row
}

/** Waits until the journal's row is as it should be; looks at the chain meanwhile, as the page's button does. */
export const txBecomes = (
  world: World,
  id: WalletTxId,
  isSo: (row: WalletTxRow) => boolean,
  seconds = 30,
): Promise<WalletTxRow> =>
  eventually(
    `the transaction ${id}`,
    async () => {
      await call(world.desk, 'wallets.refresh').catch(() => undefined)
      const row = await txRow(world, id)
      if (!isSo(row)) throw new Error(`it is ${row.state}: ${JSON.stringify([row.events, row.error])}`)
      return row
    },
    seconds * 1000,
  )
