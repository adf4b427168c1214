package dev.playledger.command.account;

import dev.playledger.command.rejection.NotThere;
import dev.playledger.command.rejection.Rejection;
import dev.playledger.events.account.Role;
import dev.playledger.events.ids.AccountId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

  private static final String SELECT =
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
                it.profile().email(),
                it.profile().name(),
                it.passwordHash(),
                it.roles().stream().map(Role::name).toArray(String[]::new),
                it.createdAt().atOffset(ZoneOffset.UTC),
                it.updatedAt().atOffset(ZoneOffset.UTC))
            .update();
    if (inserted == 0) {
      throw emailTaken();
    }
  }

  private static Rejection emailTaken() {
    return new Rejection("email-taken", "There is an account with this e-mail");
  }

  /**
   * Stores an account as it is now, and answers it.
   *
   * @throws Rejection when another one has the e-mail
   */
  Account update(Account it) {
    try {
      db.sql(
              """
              update account set email = ?, name = ?, image_url = ?, preferences = ?::jsonb, password_hash = ?, roles = ?,
                blocked = ?, updated_at = ?
              where id = ?
              """)
          .param(it.profile().email())
          .param(it.profile().name())
          .param(it.profile().imageUrl())
          .param(it.profile().preferences().toString())
          .param(it.passwordHash())
          .param(it.roles().stream().map(Role::name).toArray(String[]::new))
          .param(it.blocked())
          .param(it.updatedAt().atOffset(ZoneOffset.UTC))
          .param(it.id().value())
          .update();
    } catch (DuplicateKeyException _) {
      throw emailTaken();
    }
    return it;
  }

  /** Deletes all that is personal: the row, and what was answered to the account. */
  void delete(AccountId id) {
    db.sql("delete from account where id = ?").param(id.value()).update();
    db.sql("delete from idempotency where account_id = ?").param(id.value()).update();
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

  /** What an admin looks for. */
  record Search(@Nullable String q, @Nullable Role role, @Nullable Boolean blocked) {}

  List<Account> find(Search search, int page, int limit) {
    return db.sql(SELECT + WHERE + " order by id desc limit :limit offset :offset")
        .params(params(search))
        .param("limit", limit)
        .param("offset", (long) page * limit)
        .query(Accounts::read)
        .list();
  }

  long count(Search search) {
    return db.sql("select count(*) from account " + WHERE)
        .params(params(search))
        .query(Long.class)
        .single();
  }

  private static final String WHERE =
      """
      where (:q::text is null or position(lower(:q) in lower(name || ' ' || email)) > 0)
        and (:role::text is null or :role = any(roles)) and (:blocked::boolean is null or blocked = :blocked)
      """;

  private static Map<String, @Nullable Object> params(Search search) {
    Map<String, @Nullable Object> params = new HashMap<>();
    params.put("q", search.q());
    params.put("role", search.role() == null ? null : search.role().name());
    params.put("blocked", search.blocked());
    return params;
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
