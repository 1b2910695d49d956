"""A corpus on Ray: many machines, and a run that goes on where it was stopped.

import ray
from partydoc.integrations.ray import convert, keep_checkpoints

keep_checkpoints("out.checkpoints")
convert(ray.data.read_parquet("reports/"), "sections").write_parquet("out/")
"""

from __future__ import annotations

from functools import partial
from os import PathLike, fspath
from typing import TYPE_CHECKING, Any

from partydoc.corpus import ReadOptions, convert_table
from partydoc.extras import needs
from partydoc.rows import find_form

if TYPE_CHECKING:
    from ray.data import Dataset

DOCUMENTS_AT_ONCE = 1_000


def convert(
    dataset: Dataset,
    form: str = "documents",
    *,
    options: ReadOptions | None = None,
    at_once: int = DOCUMENTS_AT_ONCE,
    **arguments: Any,
) -> Dataset:
    """Convert the documents of a dataset to rows, as `convert_batches` does; nothing that they hold stops the run.

    A task converts so many documents *at_once*, and their rows are written as one file: what a run that is killed does
    anew is what its tasks had in hand. *arguments* are those of `Dataset.map_batches`.

    Raises ValueError for a form that there is not, MissingDependencyError without Ray.
    """
    find_form(form)
    with needs("ray"):
        import ray.data  # noqa: F401  found missing before it is asked for
    work = partial(convert_table, form=form, options=options or ReadOptions())
    portions = dataset.repartition(target_num_rows_per_block=at_once)
    return portions.map_batches(work, batch_format="pyarrow", batch_size=at_once, zero_copy_batch=True, **arguments)


def keep_checkpoints(folder: str | PathLike[str], *, id_column: str = "id") -> None:
    """Let the runs that follow note in *folder* which documents are written, and pass over those that are.

    To be called before the dataset is read, by `ray.data.read_parquet` or another reader of files, and again, with the
    same folder, by the run that goes on. The ids must be there and differ. On several machines *folder* is one that
    all see. All rows of a document are written into one file, whatever the form: of a document of which some were
    written and others were not, Ray would pass over the rest. A document without rows is read again each time.

    It sets `checkpoint_config` and `target_max_block_size` of Ray's current `DataContext`.

    Raises MissingDependencyError without Ray.
    """
    with needs("ray"):
        from ray.data import DataContext
        from ray.data.checkpoint import CheckpointConfig
    context = DataContext.get_current()
    context.checkpoint_config = CheckpointConfig(id_column, fspath(folder), delete_checkpoint_on_success=False)
    context.target_max_block_size = None  # a task gives one block, and a block is one file
