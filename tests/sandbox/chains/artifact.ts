/** The compiled contracts of `contracts/`, by name: creation code with arguments, and their interface. */
import { Interface } from 'ethers'
import artifacts from './contracts/contracts.artifacts.json'

export type ContractName = keyof typeof artifacts.contracts

export const contractInterface = (name: ContractName): Interface =>
  new Interface(artifacts.contracts[name].abi)

/** @example creationCode('Token', ['USD Coin', 'USDC', 6]) // '0x6080…' */
export function creationCode(name: ContractName, args: readonly unknown[] = []): string {
  return artifacts.contracts[name].bytecode + contractInterface(name).encodeDeploy(args).slice(2)
}
