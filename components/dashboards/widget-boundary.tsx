/** One widget that fails leaves the others: what went wrong stands in its place, with the way to try once more. */
import { Component, type ReactNode } from 'react'
import { ProblemBanner } from '@/components/shell/problem-banner'
import { Card } from '@/components/ui/card'
import { type AppError, toAppError } from '@/lib/core/errors'

export interface WidgetBoundaryProps {
  title: string
  /** Before it is drawn again. */
  onAgain: () => void
  children: ReactNode
}

export class WidgetBoundary extends Component<WidgetBoundaryProps, { error: AppError | null }> {
  override state: { error: AppError | null } = { error: null }

  static getDerivedStateFromError(thrown: unknown): { error: AppError } {
    return { error: toAppError(thrown) }
  }

  readonly again = (): void => {
    this.props.onAgain()
    this.setState({ error: null })
  }

  override render(): ReactNode {
    const { error } = this.state
    if (error === null) return this.props.children
    return (
      <Card title={this.props.title}>
        <ProblemBanner error={error} onAgain={this.again} />
      </Card>
    )
  }
}
