/** The analytics pages while nothing is known yet: their true shapes. */
import { Skeleton } from '@/components/ui/skeleton'
import type { Section } from './sections'

const TILES = [1, 2, 3, 4]

const TilesSkeleton = () => (
  <div className="grid grid-cols-1 gap-3 min-[22rem]:grid-cols-2 sm:grid-cols-[repeat(auto-fill,minmax(13rem,1fr))]">
    {TILES.map((tile) => (
      <Skeleton key={tile} className="h-22 rounded-card!" />
    ))}
  </div>
)

const PerformanceSkeleton = () => (
  <>
    <div className="grid gap-3 sm:grid-cols-2">
      <Skeleton className="h-24 rounded-card!" />
      <Skeleton className="h-24 rounded-card!" />
    </div>
    <TilesSkeleton />
    <Skeleton className="h-96 rounded-card!" />
  </>
)

const RiskSkeleton = () => (
  <>
    <TilesSkeleton />
    <TilesSkeleton />
    <Skeleton className="h-80 rounded-card!" />
  </>
)

/** A card or a table. */
export const BlockSkeleton = () => <Skeleton className="h-72 rounded-card!" />

export function SectionSkeleton({ section }: { section: Section }) {
  switch (section) {
    case 'performance':
      return <PerformanceSkeleton />
    case 'risk':
      return <RiskSkeleton />
    case 'attribution':
      return (
        <>
          <BlockSkeleton />
          <BlockSkeleton />
        </>
      )
    case 'concentration':
      return (
        <>
          <TilesSkeleton />
          <BlockSkeleton />
        </>
      )
    case 'xray':
      return <BlockSkeleton />
    default:
      return section satisfies never
  }
}
