/** Faults of nodes that are an answer about the transaction and not about the node: no other node would say otherwise. */
import { isExecutionFault, type RpcFault } from './rpc-answer'

const UNFUNDED = /insufficient (?:funds|balance)|out ?of ?funds?\b/i

/** The sender has less of the native coin than the call sends. Geth: -38014; anvil: -32003 with words. */
export const isUnfunded = ({ code, message }: RpcFault): boolean => code === -38014 || UNFUNDED.test(message)

export const isFate = (fault: RpcFault): boolean => isExecutionFault(fault) || isUnfunded(fault)

/** What is shown where a node, and no contract, says that the coin does not suffice. */
export const UNFUNDED_REASON = 'insufficient funds'
