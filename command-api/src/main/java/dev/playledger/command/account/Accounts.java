package dev.playledger.command.account;

import dev.playledger.command.rejection.Rejection;
import dev.playledger.events.account.Role;
import dev.playledger.events.ids.AccountId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of accounts: all that is personal, outside the log. */
@Component
public class Accounts {

  private static final String SELECT =
      "select id, email, name, password_hash, roles, created_at, updated_at from account ";
  private static final String SAME_EMAIL =
      "normalize(lower(email), NFKC) = normalize(lower(?), NFKC)";

  private final JdbcClient db;

  Accounts(JdbcClient db) {
    this.db = db;
  }

  AccountId newId() {
    return new AccountId(db.sql("select nextval('account_id')").query(Long.class).single());
  }

  /**
   * Stores a new account.
   *
   * @throws Rejection when another one has the e-mail
   */
  void insert(Account it) {
    int inserted =
        db.sql(
                """
                insert into account (id, email, name, password_hash, roles, created_at, updated_at)
                values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing
                """)
            .params(
                it.id().value(),
                it.email(),
                it.name(),
                it.passwordHash(),
                it.roles().stream().map(Role::name).toArray(String[]::new),
                it.createdAt().atOffset(ZoneOffset.UTC),
                it.updatedAt().atOffset(ZoneOffset.UTC))
            .update();
    if (inserted == 0) {
      throw new Rejection("email-taken", "There is an account with this e-mail");
    }
  }

  Optional<Account> find(AccountId id) {
    return db.sql(SELECT + "where id = ?").param(id.value()).query(Accounts::read).optional();
  }

  Optional<Account> find(String email) {
    return db.sql(SELECT + "where " + SAME_EMAIL).param(email).query(Accounts::read).optional();
  }

  /** Newest first, at most so many, older than {@code before}. */
  List<Account> newest(long before, int limit) {
    return db.sql(SELECT + "where id < ? order by id desc limit ?")
        .params(before, limit)
        .query(Accounts::read)
        .list();
  }

  boolean anyAdmin() {
    return db.sql("select exists (select from account where 'ADMIN' = any(roles))")
        .query(Boolean.class)
        .single();
  }

  public Optional<String> name(AccountId id) {
    return db.sql("select name from account where id = ?")
        .param(id.value())
        .query(String.class)
        .optional();
  }

  public boolean isArtist(AccountId id) {
    return db.sql("select exists (select from account where id = ? and 'ARTIST' = any(roles))")
        .param(id.value())
        .query(Boolean.class)
        .single();
  }

  private static Account read(ResultSet row, int number) throws SQLException {
    return new Account(
        new AccountId(row.getLong("id")),
        row.getString("email"),
        row.getString("name"),
        row.getString("password_hash"),
        Arrays.stream((String[]) row.getArray("roles").getArray())
            .map(Role::valueOf)
            .collect(Collectors.toUnmodifiableSet()),
        row.getObject("created_at", java.time.OffsetDateTime.class).toInstant(),
        row.getObject("updated_at", java.time.OffsetDateTime.class).toInstant());
  }
}
