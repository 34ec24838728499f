/**
 * A real EVM node (Foundry's anvil, whose binary lies inside its npm package) on a free port of 127.0.0.1. It ends
 * with this program, whatever ends it, and a start that fails says why.
 */
import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { createServer } from 'node:net'
import { join } from 'node:path'
import * as v from 'valibot'

export interface RpcCall {
  method: string
  params: unknown[]
}

export interface AnvilOptions {
  chainId: number
  /** States of so many past blocks can be asked for; 1,000 when absent. They stay in memory. */
  pastStates?: number
}

export interface Anvil {
  chainId: number
  port: number
  url: string
  /** @throws Error with the node's own message */
  rpc: (method: string, ...params: unknown[]) => Promise<unknown>
  /** Many calls in few HTTP requests; answers in the order of the calls. @throws Error at the first failed call */
  batch: (calls: readonly RpcCall[]) => Promise<unknown[]>
  /** Forwards a body as it is. */
  forward: (body: string) => Promise<{ status: number; body: string }>
  stop: () => Promise<void>
}

const Reply = v.object({
  id: v.number(),
  result: v.optional(v.unknown()),
  error: v.optional(v.object({ code: v.number(), message: v.string() })),
})

const BATCH = 100
const START_MS = 20_000
const running = new Set<ChildProcess>()

function endAll(): void {
  for (const child of running) child.kill('SIGKILL')
  running.clear()
}

let isGuarded = false
/** Without this a crash of the test run leaves nodes behind that answer later runs with old state. */
function guardExit(): void {
  if (isGuarded) return
  isGuarded = true
  process.once('exit', endAll)
  process.on('uncaughtExceptionMonitor', endAll)
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.once(signal, () => {
      endAll()
      // A program that handles the signal itself ends when it is ready; without one this ends it.
      if (process.listenerCount(signal) === 0) process.kill(process.pid, signal)
    })
  }
}

/** Path of the binary: the npm package of this platform, else `anvil` on the PATH. */
export function anvilBinary(): string {
  const platform = process.platform === 'win32' ? 'win32' : process.platform
  const arch = process.arch === 'x64' ? 'amd64' : process.arch
  const file = process.platform === 'win32' ? 'anvil.exe' : 'anvil'
  const bundled = join(process.cwd(), 'node_modules/@foundry-rs', `anvil-${platform}-${arch}`, 'bin', file)
  return existsSync(bundled) ? bundled : file
}

async function freePort(): Promise<number> {
  const probe = createServer()
  await new Promise<void>((resolve, reject) => {
    probe.once('error', reject).listen(0, '127.0.0.1', resolve)
  })
  const { port } = probe.address() as AddressInfo
  await new Promise((resolve) => probe.close(resolve))
  return port
}

/**
 * @example const anvil = await startAnvil({ chainId: 1 }); await anvil.rpc('eth_chainId') // '0x1'
 * @throws Error when the binary is missing, ends early, or answers with another chain's number
 */
export async function startAnvil({ chainId, pastStates = 1000 }: AnvilOptions): Promise<Anvil> {
  guardExit()
  const port = await freePort()
  const flags = ['--host', '127.0.0.1', '--port', String(port), '--chain-id', String(chainId)]
  // Mainnet's block gas, which is also the cap of an eth_call: a gas burner then behaves as it does there.
  // By itself it writes the states of past blocks to the disk, gigabytes in one run of the tests, and leaves them there
  // when it is killed.
  const states = ['--prune-history', String(pastStates)]
  const child = spawn(anvilBinary(), [...flags, ...states, '--gas-limit', '60000000', '--silent'], {
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  running.add(child)
  let complaint = ''
  let ended: Error | undefined
  child.stderr?.on('data', (part: Buffer) => {
    complaint = (complaint + part.toString('utf8')).slice(-2000)
  })
  child.once('error', (error) => {
    ended = new Error(`anvil could not be started: ${error.message}`)
  })
  child.once('exit', (code, signal) => {
    running.delete(child)
    ended ??= new Error(`anvil for chain ${chainId} ended (${code ?? signal}): ${complaint}`)
  })
  const anvil = connectTo({ chainId, port, child, fate: () => ended })
  await waitUntilReady(anvil, () => ended)
  return anvil
}

async function waitUntilReady(anvil: Anvil, fate: () => Error | undefined): Promise<void> {
  const until = Date.now() + START_MS
  for (;;) {
    const failure = fate()
    if (failure) throw failure
    try {
      const answered = Number(await anvil.rpc('eth_chainId'))
      if (answered === anvil.chainId) return
      await anvil.stop()
      throw new TypeError(`another node (chain ${answered}) answers on port ${anvil.port}`)
    } catch (error) {
      if (error instanceof TypeError && !/fetch failed/.test(error.message)) throw error
      if (Date.now() > until) {
        await anvil.stop()
        throw new Error(`anvil for chain ${anvil.chainId} did not answer in time`, { cause: error })
      }
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
  }
}

interface Connection {
  chainId: number
  port: number
  child: ChildProcess
  fate: () => Error | undefined
}

function connectTo({ chainId, port, child, fate }: Connection): Anvil {
  const url = `http://127.0.0.1:${port}`
  const forward = async (body: string) => {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
    })
    return { status: response.status, body: await response.text() }
  }
  const batch = async (calls: readonly RpcCall[]) => {
    const results: unknown[] = []
    for (let from = 0; from < calls.length; from += BATCH) {
      const failure = fate()
      if (failure) throw failure
      const part = calls.slice(from, from + BATCH)
      const body = part.map((call, index) => ({ jsonrpc: '2.0', id: index, ...call }))
      const replies = v.parse(v.array(Reply), JSON.parse((await forward(JSON.stringify(body))).body))
      const byId = new Map(replies.map((reply) => [reply.id, reply]))
      for (const [index, call] of part.entries()) {
        const reply = byId.get(index)
        if (!reply || reply.error) throw new Error(`${call.method}: ${reply?.error?.message ?? 'no answer'}`)
        results.push(reply.result)
      }
    }
    return results
  }
  return {
    chainId,
    port,
    url,
    forward,
    batch,
    rpc: async (method, ...params) => (await batch([{ method, params }]))[0],
    stop: () => stopChild(child),
  }
}

function stopChild(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined)
    return Promise.resolve()
  return new Promise((resolve) => {
    child.once('exit', () => resolve())
    child.kill('SIGTERM')
    setTimeout(() => child.kill('SIGKILL'), 2000).unref()
  })
}
