package dev.playledger.ingest.run;

import java.util.Map;
import org.apache.kafka.streams.state.RocksDBConfigSetter;
import org.rocksdb.BlockBasedTableConfig;
import org.rocksdb.Cache;
import org.rocksdb.LRUCache;
import org.rocksdb.Options;
import org.rocksdb.WriteBufferManager;

/** Bounds the memory of all stores together; by default each of the dozens would take its own. */
public final class RocksDbMemory implements RocksDBConfigSetter {

  private static final long BYTES = 96L << 20;
  private static final long WRITE_BYTES = 48L << 20;
  private static final long STORE_WRITE_BYTES = 4L << 20;

  private static final Cache CACHE = new LRUCache(BYTES);
  private static final WriteBufferManager WRITES = new WriteBufferManager(WRITE_BYTES, CACHE);

  @Override
  public void setConfig(String store, Options options, Map<String, Object> settings) {
    var table = (BlockBasedTableConfig) options.tableFormatConfig();
    table.setBlockCache(CACHE);
    table.setCacheIndexAndFilterBlocks(true);
    options.setWriteBufferManager(WRITES);
    options.setWriteBufferSize(STORE_WRITE_BYTES);
    options.setTableFormatConfig(table);
  }

  @Override
  public void close(String store, Options options) {
    // Cache and write buffers are shared by all stores and live as long as the process.
  }
}
