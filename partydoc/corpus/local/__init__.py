"""The runner for one machine: a corpus to Parquet, shard by shard, which survives whatever ends it."""
