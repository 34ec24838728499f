/** A way to CoW's own page of an order. */
import { OutsideExplorer } from '@/components/wallets/outside-explorer'

export const CowOrderLink = ({ uid }: { uid: string }) => (
  <OutsideExplorer href={`https://explorer.cow.fi/orders/${uid}`} />
)
