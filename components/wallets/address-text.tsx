/**
 * An address, every digit of it: who compares only its ends falls for a look-alike. Upper and lower case are its checksum
 * (EIP-55). The ends are stronger, the middle is there.
 */
import { classNames } from '@/components/ui/class-names'
import { checksumAddress } from '@/lib/chains/parse-evm-address'

const ENDS = 6

/** Where a line may break, so that no few digits stand alone below the others. */
const MIDDLE = 21

/** @example <AddressText address="0xd8da6bf26964af9d7eed9e03e53415d37aa96045" /> */
export function AddressText({ address, className }: { address: string; className?: string }) {
  const text = checksumAddress(address)
  return (
    <span className={classNames('font-mono text-xs break-normal', className)}>
      <span className="font-semibold">{text.slice(0, ENDS)}</span>
      <span className="text-muted">{text.slice(ENDS, MIDDLE)}</span>
      <wbr />
      <span className="text-muted">{text.slice(MIDDLE, -ENDS)}</span>
      <span className="font-semibold">{text.slice(-ENDS)}</span>
    </span>
  )
}

/** For lists and sentences, where the address is named elsewhere in full. @example shortAddress('0xd8da…') // '0xd8dA…6045' */
export function shortAddress(address: string): string {
  const text = checksumAddress(address)
  return `${text.slice(0, 6)}…${text.slice(-4)}`
}
