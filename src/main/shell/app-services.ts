// What the shell needs of the use cases, no more: paths come in here and never go out to the window.
import type {
  ExportResult,
  ImportPreview,
  Input,
  LibraryInfo,
  Output,
  PlanSummary,
} from '#shared/ipc/contract.ts'
import type { PlanRows } from '#shared/model/plan-rows.ts'
import type { Operation } from '#shared/ops/operation.ts'

type MaybeLater<T> = T | Promise<T>

export interface AppServices {
  library: {
    /** The open library, null when none is. */
    current(): (LibraryInfo & { path: string }) | null
    /** Makes an empty library and opens it in place of the one that was open. */
    create(path: string): MaybeLater<void>
    /** `look` opens for reading only, also what is open elsewhere or comes from a newer program. */
    open(path: string, mode: 'write' | 'look'): MaybeLater<void>
    /** Opens the practice library in `folder`, with the sample plan; makes it on first use. */
    openSample(folder: string): MaybeLater<void>
    close(): void
  }
  plans: {
    list(): PlanSummary[]
    load(planId: string): PlanRows
    create(facts: Input<'plans.create'>): Output<'plans.create'>
    remove(planId: string): void
    apply(planId: string, batchId: string, operations: readonly Operation[]): Output<'operations.apply'>
  }
  imports: {
    /** Reads a document and keeps the reading until it is committed or discarded. */
    read(path: string): MaybeLater<ImportPreview>
    commit(token: string, operations: readonly Operation[]): MaybeLater<Output<'import.commit'>>
    discard(token: string): void
  }
  exports: {
    choices(): Output<'export.choices'>
    /** What the file is called unless the drafter says otherwise, without ending. */
    proposedName(planId: string): string
    run(
      request: Input<'export.run'>,
      path: string,
      mayReplace: boolean,
    ): MaybeLater<Omit<ExportResult, 'token'>>
  }
}
