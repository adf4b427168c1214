package dev.playledger.command.wiring;

import dev.playledger.command.log.Group;
import org.axonframework.common.transaction.Transaction;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;

/** A transaction for each unit of work, but for those of a {@link Group}. */
record Transactions(TransactionManager spring) implements TransactionManager {

  @Override
  public Transaction startTransaction() {
    return isOfGroup() ? None.NONE : spring.startTransaction();
  }

  private static boolean isOfGroup() {
    return CurrentUnitOfWork.isStarted()
        && CurrentUnitOfWork.get().root().getMessage().getPayload() instanceof Group<?>;
  }

  /** Nothing to commit: each statement stands for itself. */
  private enum None implements Transaction {
    NONE;

    @Override
    public void commit() {}

    @Override
    public void rollback() {}
  }
}
