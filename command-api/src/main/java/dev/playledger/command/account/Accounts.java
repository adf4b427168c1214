package dev.playledger.command.account;

import dev.playledger.command.rejection.NotThere;
import dev.playledger.command.rejection.Rejection;
import dev.playledger.events.account.Role;
import dev.playledger.events.ids.AccountId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The table of accounts: all that is personal, outside the log. */
@Component
public class Accounts {

  static final JsonMapper JSON = new JsonMapper();

  static final String SELECT =
      """
      select id, email, name, image_url, preferences, password_hash, roles, blocked, created_at, updated_at from account
      """;
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
   * @throws Rejection when another one has the e-mail, or the name of a service
   */
  void insert(Account it) {
    hold(it.profile().email());
    int inserted =
        db.sql(
                """
                insert into account (id, email, name, password_hash, roles, created_at, updated_at)
                values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing
                """)
            .param(it.id().value())
            .param(it.profile().email())
            .param(it.profile().name())
            .param(it.passwordHash())
            .param(it.roles().stream().map(Role::name).toArray(String[]::new))
            .param(it.createdAt().atOffset(ZoneOffset.UTC))
            .param(it.updatedAt().atOffset(ZoneOffset.UTC))
            .update();
    if (inserted == 0) {
      throw taken(it);
    }
  }

  private static Rejection taken(Account it) {
    return it.isService()
        ? new Rejection("name-taken", "There is a service account with this name")
        : new Rejection("email-taken", "There is an account with this e-mail");
  }

  /**
   * Lets one at a time take an e-mail, so that the unique index never has to refuse one: PostgreSQL
   * would tell its log which.
   */
  private void hold(@Nullable String email) {
    db.sql("select pg_advisory_xact_lock(hashtextextended(normalize(lower(?), NFKC), 0))")
        .param(email)
        .query((_, _) -> true)
        .list();
  }

  /** What stands for an e-mail where it must not stand itself: the same for all its spellings. */
  String mark(String email) {
    return db.sql("select encode(sha256(convert_to(normalize(lower(?), NFKC), 'UTF8')), 'hex')")
        .param(email.strip())
        .query(String.class)
        .single();
  }

  /**
   * Stores an account as it is now, and answers it.
   *
   * @throws Rejection when another one has the e-mail, or the name of a service
   */
  Account update(Account it) {
    hold(it.profile().email());
    try {
      int updated =
          db.sql(
                  """
                  update account set email = :email, name = :name, image_url = :image, preferences = :preferences::jsonb,
                    password_hash = :hash, roles = :roles, blocked = :blocked, updated_at = :at
                  where id = :id and not exists (select from account other where other.id <> :id
                    and normalize(lower(other.email), NFKC) = normalize(lower(:email), NFKC))
                  """)
              .param("email", it.profile().email())
              .param("name", it.profile().name())
              .param("image", it.profile().imageUrl())
              .param("preferences", it.profile().preferences().toString())
              .param("hash", it.passwordHash())
              .param("roles", it.roles().stream().map(Role::name).toArray(String[]::new))
              .param("blocked", it.blocked())
              .param("at", it.updatedAt().atOffset(ZoneOffset.UTC))
              .param("id", it.id().value())
              .update();
      if (updated == 0) {
        throw taken(it);
      }
    } catch (DuplicateKeyException _) {
      throw taken(it);
    }
    return it;
  }

  /** The same password under a better hash, if it is still that one. */
  void upgrade(Account it, String hash) {
    db.sql("update account set password_hash = ? where id = ? and password_hash = ?")
        .params(hash, it.id().value(), it.passwordHash())
        .update();
  }

  /**
   * Deletes all that is personal: the row, what was answered to the account, and of what was
   * answered to others about its releases and royalties the part that names it. Those answers keep
   * their status and address, so that what is repeated still happens once.
   */
  void delete(AccountId id) {
    db.sql("delete from account where id = ?").param(id.value()).update();
    db.sql("delete from idempotency where account_id = ?").param(id.value()).update();
    db.sql(
            """
            update idempotency set answer = (answer::jsonb - 'body')::text
            where (answer::jsonb ->> 'body')::jsonb ->> 'artistId' = ?
            """)
        .param(Long.toString(id.value()))
        .update();
  }

  /**
   * The account that a command is for.
   *
   * @throws NotThere when it was deleted
   */
  Account known(AccountId id) {
    return find(id).orElseThrow(() -> new NotThere("There is no such account"));
  }

  /**
   * The same, held for a change until the end of the transaction.
   *
   * @throws NotThere when it was deleted
   */
  Account locked(AccountId id) {
    return db.sql(SELECT + "where id = ? for update")
        .param(id.value())
        .query(Accounts::read)
        .optional()
        .orElseThrow(() -> new NotThere("There is no such account"));
  }

  /** The account as it is after any change that has begun. */
  Optional<Account> settled(AccountId id) {
    return db.sql(SELECT + "where id = ? for share")
        .param(id.value())
        .query(Accounts::read)
        .optional();
  }

  /**
   * Holds the roles of admins until the end of the transaction.
   *
   * @throws Rejection when there is no other admin who can sign in
   */
  void keepAnAdminBeside(AccountId id) {
    db.sql("select pg_advisory_xact_lock(hashtext('the last admin'))").query(row -> {});
    boolean another =
        db.sql(
                "select exists (select from account where 'ADMIN' = any(roles) and not blocked and id <> ?)")
            .param(id.value())
            .query(Boolean.class)
            .single();
    if (!another) {
      throw new Rejection(
          "last-admin", "The last admin can be neither removed, blocked nor demoted");
    }
  }

  Optional<Account> find(AccountId id) {
    return db.sql(SELECT + "where id = ?").param(id.value()).query(Accounts::read).optional();
  }

  Optional<Account> find(String email) {
    return db.sql(SELECT + "where " + SAME_EMAIL)
        .param(email.strip())
        .query(Accounts::read)
        .optional();
  }

  boolean anyAdmin() {
    return db.sql("select exists (select from account where 'ADMIN' = any(roles))")
        .query(Boolean.class)
        .single();
  }

  /**
   * The admin who was the first of those there are, in whose name the product acts at its start.
   */
  public Optional<AccountId> firstAdmin() {
    return db.sql("select id from account where 'ADMIN' = any(roles) order by id limit 1")
        .query((row, _) -> new AccountId(row.getLong(1)))
        .optional();
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

  /** Which of these are artists. */
  public Set<AccountId> artists(Set<AccountId> ids) {
    return db.sql("select id from account where id = any(?) and 'ARTIST' = any(roles)")
        .param(ids.stream().map(AccountId::value).toArray(Long[]::new))
        .query((row, _) -> new AccountId(row.getLong(1)))
        .set();
  }

  static Account read(ResultSet row, int number) throws SQLException {
    return new Account(
        new AccountId(row.getLong("id")),
        new Profile(
            row.getString("email"),
            row.getString("name"),
            row.getString("image_url"),
            (ObjectNode) JSON.readTree(row.getString("preferences"))),
        row.getString("password_hash"),
        Arrays.stream((String[]) row.getArray("roles").getArray())
            .map(Role::valueOf)
            .collect(Collectors.toUnmodifiableSet()),
        row.getBoolean("blocked"),
        row.getObject("created_at", java.time.OffsetDateTime.class).toInstant(),
        row.getObject("updated_at", java.time.OffsetDateTime.class).toInstant());
  }
}
