/** Saves a chart as a picture or as a table. A table of amounts is refused while amounts are hidden. */
import { memo } from 'react'
import { saveFile } from '@/components/settings/save-file'
import { useT } from '@/components/shell/translation'
import { Menu, type MenuAct } from '@/components/ui/menu'
import { useToast } from '@/components/ui/toast'
import { toAppError } from '@/lib/core/errors'

export interface ChartFiles {
  /** Without ending; never with the name of an account. */
  fileName: string
  csv: () => string
  /** `null`: amounts are hidden, or the chart is not drawn. */
  png: (() => Promise<Blob>) | null
  /** Whether the table would show what is hidden. */
  refused: boolean
}

export const ChartMenu = memo(function ChartMenu({ files }: { files: ChartFiles }) {
  const { t, sentence } = useT()
  const toast = useToast()
  const { fileName, csv, png, refused } = files
  const savePicture = async () => {
    if (png) saveFile(`${fileName}.png`, await png())
  }
  const acts: MenuAct[] = [
    {
      label: t('Picture (PNG)'),
      disabled: png === null,
      run: () =>
        void savePicture().catch((error: unknown) =>
          toast({ text: sentence(toAppError(error).sentence), tone: 'danger' }),
        ),
    },
    {
      label: refused ? t('Table (CSV): show amounts first') : t('Table (CSV)'),
      disabled: refused,
      run: () => saveFile(`${fileName}.csv`, csv(), 'text/csv'),
    },
  ]
  return (
    <Menu
      label={t('Save the chart')}
      icon="download"
      labelHidden
      size="sm"
      variant="quiet"
      alignment="end"
      acts={acts}
    />
  )
})
