/**
 * Swaps by Uniswap's Universal Router and PancakeSwap's: a list of commands, one byte each, with the arguments of each. What a
 * command means depends on the router's version, and that is told by its address alone: bytes that are written for one
 * version can run on another and mean something else there.
 */
import type { CallDescription } from '../call-description'
import { MAX_CALL_DEPTH, selectorOf } from '../calldata'
import { protocolAt } from '../data/addresses'
import { swapRouters } from '../data/swap-routers'
import { SWAP_SIGNATURES } from '../data/swap-signatures'
import { uniswapLikes } from '../data/uniswap-likes'
import { wrappedNative } from '../data/wrapped-native'
import { type DescribableCall, defineDecoder } from '../define-decoder'
import { codesOf } from '../flows/codes-of'
import { endBy, openFlows, Unclear } from '../flows/router-flows'
import { argumentTypes, callArguments, dataArguments } from '../flows/take-arguments'
import { termsOfFlows } from '../flows/terms-of-flows'
import { COMMANDS, type Command, type CommandRun, LATER_COMMANDS } from '../flows/universal-commands'
import { runV4Actions } from '../flows/v4-actions'
import { budgetFor, type ReadingBudget, spend } from '../reading-budget'

interface Run extends CommandRun {
  commands: Readonly<Record<number, Command>>
  depth: number
  budget: ReadingBudget
}

const MAY_FAIL = 0x80
/** A permit that was used already changes nothing, and looking moves nothing. */
const HARMLESS = new Set([0x03, 0x0a, 0x0e])
const SWAPS = new Set([0x00, 0x01, 0x08, 0x09, 0x10, 0x21])

const v4Swap =
  (pricesHops: boolean): Command =>
  ({ flows, router }, data) => {
    const { text, texts } = dataArguments('bytes,bytes[]', data)
    runV4Actions({ flows, router, pricesHops }, text(0), texts(1))
  }

const VERSIONS: Readonly<Record<string, Run['commands']>> = {
  'universal-1': COMMANDS,
  'universal-2': { ...COMMANDS, 0x10: v4Swap(false) },
  'universal-2.1': { ...COMMANDS, ...LATER_COMMANDS, 0x10: v4Swap(true) },
}
/** Where one list of commands stands in another. */
const SUB_PLAN = 0x21

const SIGNATURES = SWAP_SIGNATURES['universal-router'] ?? {}
/** Index of the deadline. */
const DEADLINES: Readonly<Record<string, number>> = { '0x3593564c': 2, '0x44684dc3': 7 }
/** Hands over to a router that it names, which then takes it for the sender. */
const PROXY = '0x2894adf9'

export const universalRouterSwaps = defineDecoder({
  id: 'universal-router-swaps',
  selectors: SIGNATURES,
  describe: (call) => {
    const commands = VERSIONS[protocolAt(uniswapLikes, call.chain, call.to) ?? '']
    const protocol = protocolAt(swapRouters, call.chain, call.to)
    const selector = selectorOf(call.input) ?? ''
    if (!commands || protocol === undefined || selector === PROXY) return undefined
    return describeCommands(call, { commands, protocol, selector })
  },
})

interface Kind {
  commands: Run['commands']
  protocol: string
  selector: string
}

function describeCommands(call: DescribableCall, { commands, protocol, selector }: Kind): CallDescription {
  const { chain, to, input } = call
  const swap = { action: 'swap', protocol } as const
  try {
    const given = callArguments(argumentTypes(SIGNATURES[selector] ?? ''), input)
    const codes = codesOf(given.text(0))
    if (!codes.some((code) => SWAPS.has(code & ~MAY_FAIL))) return { action: 'unknown', selector }
    const flows = openFlows(call, wrappedNative(chain)?.address)
    const deadline = DEADLINES[selector]
    if (deadline !== undefined) endBy(flows, given.number(deadline))
    runCommands({ flows, router: to, commands, depth: 0, budget: budgetFor(input) }, codes, given.texts(1))
    const terms = termsOfFlows(flows)
    return { ...swap, ...(terms ? { terms } : {}) }
  } catch (error) {
    if (error instanceof Unclear) return swap
    throw error
  }
}

function runCommands(run: Run, codes: readonly number[], inputs: readonly string[]): void {
  if (codes.length !== inputs.length || run.depth > MAX_CALL_DEPTH) throw new Unclear('not one for each')
  for (const [at, code] of codes.entries()) {
    const command = code & ~MAY_FAIL
    // What may fail may have moved nothing.
    if (command !== code && !HARMLESS.has(command)) throw new Unclear('it may fail')
    const input = inputs[at] ?? '0x'
    if (!spend(run.budget, input)) throw new Unclear('too much to read')
    if (command === SUB_PLAN && 0x10 in run.commands) runSubPlan(run, input)
    else runCommand(run, command, input)
  }
}

function runCommand(run: Run, command: number, input: string): void {
  const step = run.commands[command]
  if (!step) throw new Unclear('not listed')
  step(run, input)
}

function runSubPlan(run: Run, input: string): void {
  const { text, texts } = dataArguments('bytes,bytes[]', input)
  runCommands({ ...run, depth: run.depth + 1 }, codesOf(text(0)), texts(1))
}
