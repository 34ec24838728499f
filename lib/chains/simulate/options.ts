/** What a simulation is asked for. */
import type { EvmCall } from '@/lib/core/wallet-tx'
import type { EvmRpcOptions } from '../evm-rpc.client'

export interface SimulateOptions extends EvmRpcOptions {
  /** Tokens (contracts) whose balances must be looked at, also when no log names them. */
  watch: readonly string[]
  /**
   * Calls of the same sender that will be mined before, for example the approval that a swap needs. The result is the
   * call's alone, as the chain will be behind them; one of them that is reverted changes nothing, as on the chain.
   */
  before?: readonly EvmCall[]
}

/** One simulation at one endpoint. */
export interface Trial {
  /** In the order of mining; the last one is what is asked about. */
  calls: readonly EvmCall[]
  watch: readonly string[]
  /** One endpoint only, so that every answer is of the same node. */
  options: EvmRpcOptions
}
